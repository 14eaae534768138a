import { redact } from './redact.ts'
import type { Component, Connection, Rule } from './state.ts'

type Place = 'top' | 'child' | 'condition'

function componentBean(one: Component, above: string | null, place: Place): unknown {
  const { id, component, type, schemaVersion, value, connectionId } = one
  return {
    id,
    component,
    parentId: place === 'child' ? above : null,
    conditionParentId: place === 'condition' ? above : null,
    schemaVersion,
    type,
    value,
    conditions: one.conditions.map((inner) => componentBean(inner, id, 'condition')),
    children: one.children.map((inner) => componentBean(inner, id, 'child')),
    connectionId,
  }
}

function triggerBean({ id, component, type, schemaVersion, value, ...rest }: Component) {
  return {
    id,
    component,
    type,
    schemaVersion,
    value,
    conditions: rest.conditions.map((inner) => componentBean(inner, id, 'condition')),
    connectionId: rest.connectionId,
  }
}

function connectionBean(rule: Rule, connection: Connection) {
  const { authenticated: _hidden, accountId, ...shown } = connection
  return {
    ...shown,
    ...(accountId === null ? {} : { accountId }),
    container: { id: rule.uuid, containerType: 'RULE' },
  }
}

/** A whole rule with its connections; without the values of hidden headers when they are masked. */
export function ruleBean(rule: Rule, isRedacted: boolean) {
  const { connections, trigger, components, ...plain } = rule
  const show = isRedacted ? redact : (value: unknown) => value
  return {
    rule: {
      ...plain,
      trigger: show(triggerBean(trigger)),
      components: components.map((one) => show(componentBean(one, null, 'top'))),
    },
    connections: connections.map((one) => connectionBean(rule, one)),
  }
}

/** A rule in a list. */
export function summaryBean(rule: Rule) {
  const { uuid, name, state, description, labels, actor, authorAccountId, ruleScopeARIs } = rule
  return {
    uuid,
    name,
    state,
    description,
    labels,
    actorAccountId: actor.type === 'ACCOUNT_ID' ? (actor.actor ?? null) : null,
    authorAccountId,
    ruleScopeARIs,
    created: rule.created,
    updated: rule.updated,
  }
}
