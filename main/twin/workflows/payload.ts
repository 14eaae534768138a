import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  isMembers,
  type Members,
  memberList,
  optionalText,
  requiredText,
  textMap,
} from '../http/members.ts'
import { nextUuid } from '../ids.ts'
import type { ConditionGroup, Layout, Rule, Transition, WorkflowStatus } from './state.ts'

/** Turns a reference of the payload into the id of a status; an unknown one stays as it is. */
export type Resolve = (reference: string) => string

function readRule(context: Context, members: Members): Rule {
  return {
    id: optionalText(members, 'id') ?? nextUuid(context.site),
    ruleKey: requiredText(members, 'ruleKey'),
    parameters: textMap(members, 'parameters'),
  }
}

function readRules(context: Context, members: Members, name: string): readonly Rule[] {
  return memberList(members, name).map((rule) => readRule(context, rule))
}

function readConditions(context: Context, value: unknown): ConditionGroup | null {
  if (value === undefined || value === null) return null
  if (!isMembers(value)) return refuse(400, badPayload)
  const { operation } = value
  if (operation !== 'ANY' && operation !== 'ALL') return refuse(400, badPayload)
  return {
    operation,
    conditions: readRules(context, value, 'conditions'),
    conditionGroups: memberList(value, 'conditionGroups').flatMap(
      (group) => readConditions(context, group) ?? [],
    ),
  }
}

/** A place in the diagram, or null. */
export function readLayout(value: unknown): Layout | null {
  if (!isMembers(value)) return null
  return { x: Number(value.x ?? 0), y: Number(value.y ?? 0) }
}

function port(members: Members, name: 'fromPort' | 'toPort'): Record<string, number> {
  const value = members[name]
  return typeof value === 'number' ? { [name]: value } : {}
}

/** A transition; its id is the caller's to choose, and a missing one gives a bare 400. */
function readTransition(context: Context, members: Members, resolve: Resolve): Transition {
  const { type, transitionScreen } = members
  const id = optionalText(members, 'id')
  if (id === undefined || !/^\d+$/.test(id)) return refuse(400, badPayload)
  if (type !== 'INITIAL' && type !== 'GLOBAL' && type !== 'DIRECTED') return refuse(400, badPayload)
  return {
    id,
    type,
    name: optionalText(members, 'name') ?? '',
    description: optionalText(members, 'description') ?? '',
    toStatusId: resolve(optionalText(members, 'toStatusReference') ?? ''),
    links: memberList(members, 'links').map((link) => ({
      fromStatusId: resolve(optionalText(link, 'fromStatusReference') ?? ''),
      ...port(link, 'fromPort'),
      ...port(link, 'toPort'),
    })),
    actions: readRules(context, members, 'actions'),
    validators: readRules(context, members, 'validators'),
    triggers: readRules(context, members, 'triggers'),
    conditions: readConditions(context, members.conditions),
    transitionScreen: isMembers(transitionScreen) ? readRule(context, transitionScreen) : null,
    properties: textMap(members, 'properties'),
    customIssueEventId: optionalText(members, 'customIssueEventId') ?? null,
  }
}

/** The parts of a workflow that a write replaces as a whole: what is left out is gone. */
export interface WorkflowContent {
  readonly description: string
  readonly statuses: readonly WorkflowStatus[]
  readonly transitions: readonly Transition[]
  readonly startPointLayout: Layout | null
  readonly loopedTransitionContainerLayout: Layout | null
}

/** Reads the replaceable parts; 400 when they have not even the right shape. */
export function readContent(context: Context, members: Members, resolve: Resolve): WorkflowContent {
  if (!Array.isArray(members.statuses) || !Array.isArray(members.transitions)) {
    refuse(400, badPayload)
  }
  return {
    description: optionalText(members, 'description') ?? '',
    statuses: memberList(members, 'statuses').map((status) => ({
      statusId: resolve(requiredText(status, 'statusReference')),
      properties: textMap(status, 'properties'),
      layout: readLayout(status.layout),
      approvalConfiguration: isMembers(status.approvalConfiguration)
        ? status.approvalConfiguration
        : null,
    })),
    transitions: memberList(members, 'transitions').map((transition) =>
      readTransition(context, transition, resolve),
    ),
    startPointLayout: readLayout(members.startPointLayout),
    loopedTransitionContainerLayout: readLayout(members.loopedTransitionContainerLayout),
  }
}
