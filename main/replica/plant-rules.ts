import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { projectAri, siteAri } from '#twin/automation/scope'
import {
  automation,
  type Component,
  type Connection,
  componentKinds,
  type Rule,
} from '#twin/automation/state'
import { nextId, nextUuid } from '#twin/ids'
import { idOf, idsOf, objectOf, objectsOf, textOf, textsOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { writeAddress, writeJson } from './write-text.ts'

/** What stands in a trigger for its own copy of the scope. */
const asScope = 'as the scope'

/** A rule while it is made. */
interface Making {
  readonly planting: Planting
  readonly scope: readonly string[]
  readonly connections: readonly (Connection & { readonly name: string })[]
}

const ownMarks =
  ({ planting, scope }: Making) =>
  (value: Json): Json | undefined => {
    if (isReference(value) && !('as' in value)) return value.id
    if (!isJsonObject(value)) return undefined
    const { cloudId } = planting.site.state
    if (value.$ari === 'site') return siteAri(cloudId)
    if (value.$ari === 'project') return projectAri(cloudId, idOf(value, 'project') ?? '')
    const pieces = value.$address ?? value.$addressesIn
    if (pieces !== undefined) return writeAddress(pieces)
    if (value.eventFilters === asScope) {
      const rest = { ...value, eventFilters: [...scope] }
      return writeJson(rest, ownMarks({ planting, scope, connections: [] }))
    }
    return undefined
  }

const componentOf = (making: Making, data: JsonObject): Component => {
  const connection = textOf(data, 'connection')
  const value = writeJson(data.value ?? '', ownMarks(making))
  const kind = textOf(data, 'component')
  return {
    id: nextId(making.planting.site, 'automationComponent'),
    component: componentKinds.find((one) => one === kind) ?? 'ACTION',
    type: textOf(data, 'type'),
    schemaVersion: typeof data.schemaVersion === 'number' ? data.schemaVersion : null,
    value: value as Component['value'],
    conditions: objectsOf(data, 'conditions').map((one) => componentOf(making, one)),
    children: objectsOf(data, 'children').map((one) => componentOf(making, one)),
    connectionId: making.connections.find(({ name }) => name === connection)?.id ?? null,
  }
}

const connectionsOf = (planting: Planting, data: JsonObject, scope: readonly string[]) =>
  objectsOf(data, 'connections').map((one) => {
    const { site, accountId } = planting
    const making = { planting, scope, connections: [] }
    const config = writeJson(one.config ?? {}, ownMarks(making))
    return {
      name: textOf(one, 'name'),
      id: nextUuid(site),
      accountId,
      connectionTargetKey: textOf(one, 'target'),
      targetConfigJson: typeof config === 'string' ? config : JSON.stringify(config),
      authType: textOf(one, 'authType') as Connection['authType'],
      createdAt: site.clock.now(),
      updatedAt: site.clock.now(),
      authenticated: true,
    }
  })

const actorOf = (making: Making, actor: JsonObject): Rule['actor'] => {
  const type = textOf(actor, 'type') as Rule['actor']['type']
  const account = idOf(actor, 'account')
  const text = writeJson(actor.text ?? '', ownMarks(making))
  if (account !== undefined) return { type, actor: account }
  return text === '' ? { type } : { type, actor: String(text) }
}

/** Automation rules. Their components and connections get new ids; secrets are made up. */
export const plantAutomation = (planting: Planting): void => {
  const { site } = planting
  const state = automation.of(site)
  const { cloudId } = site.state
  for (const { id, name, data } of replacing(planting, 'automationRule', state.rules)) {
    const projects = idsOf(data, 'projects').map((project) => projectAri(cloudId, project))
    const scope = [...(data.everywhere === true ? [siteAri(cloudId)] : []), ...projects]
    const connections = connectionsOf(planting, data, scope)
    const making = { planting, scope, connections }
    state.rules[id] = {
      uuid: id,
      name,
      description: textOf(data, 'description'),
      state: data.state === 'ENABLED' ? 'ENABLED' : 'DISABLED',
      actor: actorOf(making, objectOf(data, 'actor')),
      authorAccountId: idOf(data, 'author') ?? planting.accountId,
      canOtherRuleTrigger: data.canOtherRuleTrigger === true,
      notifyOnError: textOf(data, 'notifyOnError') as Rule['notifyOnError'],
      writeAccessType: textOf(data, 'writeAccessType') as Rule['writeAccessType'],
      collaborators: idsOf(data, 'collaborators'),
      labels: textsOf(data, 'labels'),
      ruleScopeARIs: scope,
      trigger: componentOf(making, objectOf(data, 'trigger')),
      components: objectsOf(data, 'components').map((one) => componentOf(making, one)),
      created: site.clock.now() / 1000,
      updated: site.clock.now() / 1000,
      connections: connections.map(({ name: _, ...connection }) => connection),
    }
  }
}
