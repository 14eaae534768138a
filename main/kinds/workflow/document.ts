import type { Json, JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { canonicalJson } from '#domain/canonical-json'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'
import { writeProperties } from './properties.ts'
import { writeConditions, writeRule } from './rules.ts'
import type { JiraWorkflow } from './schema.ts'
import { statusReference } from './status-declarations.ts'
import type { StatusNames } from './status-names.ts'
import { customEventOf, routeOf } from './transitions.ts'

/** What of the workflow on the site is not in its data but must be sent back with an update. */
export interface SiteDetails {
  /** Ids of the transitions that are there, by route. */
  readonly transitionIds: ReadonlyMap<string, string>
  /** Custom events they fire, by route: no API names them, so they stay as they are. */
  readonly customEvents: ReadonlyMap<string, string>
  /** Approvals of statuses, by status id. */
  readonly approvals: ReadonlyMap<string, JsonObject>
}

const routeText = ({ route }: JsonObject): string => canonicalJson(route)

/** Details of a workflow as it is; of none when it is still to be created. */
export const siteDetails = (
  workflow: JiraWorkflow | undefined,
  statuses: StatusNames,
): SiteDetails => {
  const transitions = (workflow?.transitions ?? []).map((one) => ({
    route: routeText({ route: routeOf(one, statuses) }),
    id: one.id,
    event: customEventOf(one),
  }))
  return {
    transitionIds: new Map(transitions.map(({ route, id }) => [route, id])),
    customEvents: new Map(
      transitions.flatMap(({ route, event }) => (event === undefined ? [] : [[route, event]])),
    ),
    approvals: new Map(
      (workflow?.statuses ?? []).flatMap((status) =>
        status.approvalConfiguration
          ? [[statuses.idOf(status.statusReference), status.approvalConfiguration as JsonObject]]
          : [],
      ),
    ),
  }
}

/** Hands out ids for transitions: those that exist keep theirs, new ones get the next free number. */
const transitionIds = (site: SiteDetails): ((route: string) => string) => {
  const taken = [...site.transitionIds.values()].map(Number).filter(Number.isFinite)
  let last = Math.max(0, ...taken)
  return (route) => {
    const known = site.transitionIds.get(route)
    if (known !== undefined) return known
    last += 1
    return String(last)
  }
}

const referenceTo = (data: JsonObject, member: string): string =>
  statusReference(referredId(data, member) ?? '')

const linksOf = (transition: JsonObject): readonly JsonObject[] => {
  const { from = [] } = transition.route as JsonObject
  const ports = new Map(
    objectsIn(transition, 'ports').map((port) => [referredId(port, 'status'), port]),
  )
  return (from as readonly Json[]).filter(isReference).map(({ id }) => ({
    fromStatusReference: statusReference(id),
    fromPort: ports.get(id)?.fromPort ?? null,
    toPort: ports.get(id)?.toPort ?? null,
  }))
}

const writeTransition = (
  transition: JsonObject,
  site: SiteDetails,
  idFor: (route: string) => string,
): JsonObject => {
  const route = routeText(transition)
  const [conditions] = objectsIn(transition, 'conditions')
  const [screen] = objectsIn(transition, 'screen')
  const event = textIn(transition, 'event') || site.customEvents.get(route) || ''
  return {
    id: idFor(route),
    type: textIn(transition.route as JsonObject, 'type'),
    name: textIn(transition, 'name'),
    description: textIn(transition, 'description'),
    toStatusReference: referenceTo(transition, 'to'),
    // Left out, Jira would draw the transition as a loop (JRACLOUD-85033).
    links: linksOf(transition),
    ...(conditions ? { conditions: writeConditions(conditions) } : {}),
    validators: objectsIn(transition, 'validators').map(writeRule),
    actions: objectsIn(transition, 'actions').map(writeRule),
    triggers: objectsIn(transition, 'triggers').map(writeRule),
    ...(screen ? { transitionScreen: writeRule(screen) } : {}),
    properties: writeProperties(objectsIn(transition, 'properties')),
    ...(event === '' ? {} : { customIssueEventId: event }),
  }
}

const pointIn = (data: JsonObject, member: string): JsonObject => {
  const [point] = objectsIn(data, member)
  return point ? { [member]: point } : {}
}

const writeStatus = (status: JsonObject, site: SiteDetails): JsonObject => {
  const approval = site.approvals.get(referredId(status, 'status') ?? '')
  return {
    statusReference: referenceTo(status, 'status'),
    ...pointIn(status, 'layout'),
    properties: writeProperties(objectsIn(status, 'properties')),
    ...(approval ? { approvalConfiguration: approval } : {}),
  }
}

/** Ids of the statuses that a workflow's data names. */
export const statusIdsIn = (data: JsonObject): readonly string[] =>
  objectsIn(data, 'statuses').flatMap((status) => referredId(status, 'status') ?? [])

/**
 * The whole workflow as Jira's bulk operations take it. An update replaces everything: what is left
 * out is deleted (jira-api 3.6), so what is not data comes from `site`.
 */
export const writeWorkflow = (data: JsonObject, site: SiteDetails): JsonObject => {
  const idFor = transitionIds(site)
  return {
    description: textIn(data, 'description'),
    ...pointIn(data, 'startPointLayout'),
    ...pointIn(data, 'loopedTransitionContainerLayout'),
    statuses: objectsIn(data, 'statuses').map((status) => writeStatus(status, site)),
    transitions: objectsIn(data, 'transitions').map((one) => writeTransition(one, site, idFor)),
  }
}
