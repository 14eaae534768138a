import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { TextLookup } from '../text/lookup.ts'
import { readProperties } from './properties.ts'
import { readConditions, readRule, readRules } from './rules.ts'
import type { JiraTransition } from './schema.ts'
import type { StatusNames } from './status-names.ts'

/** Custom issue events cannot be made through any API, and their ids differ from site to site. */
const isSystemEvent = (id: string): boolean => /^\d{1,4}$/.test(id)

/** The custom event a transition fires, which stays behind; undefined where it fires none. */
export const customEventOf = (transition: JiraTransition): string | undefined => {
  const event = transition.customIssueEventId ?? ''
  return event === '' || isSystemEvent(event) ? undefined : event
}

const fromStatuses = (transition: JiraTransition, statuses: StatusNames): readonly string[] =>
  statuses.sorted([
    ...new Set((transition.links ?? []).flatMap((link) => link.fromStatusReference ?? [])),
  ])

/**
 * What makes two transitions of a workflow the same one on both sites. There is one INITIAL one,
 * and names of GLOBAL ones are unique; DIRECTED ones may share name and target and still be two,
 * if they leave from other statuses. The statuses are in the order of their names, so that the
 * route of one transition reads the same on every site.
 */
export const routeOf = (transition: JiraTransition, statuses: StatusNames): JsonObject => {
  const { type, name } = transition
  if (type === 'INITIAL') return { type }
  if (type === 'GLOBAL') return { type, name }
  return {
    type,
    name,
    to: reference('status', statuses.idOf(transition.toStatusReference)),
    from: fromStatuses(transition, statuses).map((id) => reference('status', id)),
  }
}

/** On which sides of the statuses the arrows are drawn. */
const portsOf = (transition: JiraTransition, statuses: StatusNames): readonly JsonObject[] => {
  const drawn = (transition.links ?? []).filter(
    (link) => link.fromStatusReference && (link.fromPort ?? link.toPort ?? null) !== null,
  )
  const byStatus = new Map(
    drawn.map((link) => [statuses.idOf(link.fromStatusReference ?? ''), link]),
  )
  return statuses.sorted([...byStatus.keys()]).map((id) => ({
    status: reference('status', id),
    fromPort: byStatus.get(id)?.fromPort ?? null,
    toPort: byStatus.get(id)?.toPort ?? null,
  }))
}

/** A transition, normalised: no ids of transitions or rules, which differ from site to site. */
export const readTransition = (
  transition: JiraTransition,
  statuses: StatusNames,
  lookup: TextLookup,
): JsonObject => ({
  route: routeOf(transition, statuses),
  name: transition.name,
  to: reference('status', statuses.idOf(transition.toStatusReference)),
  description: transition.description ?? '',
  ports: portsOf(transition, statuses),
  conditions: [readConditions(transition.conditions, lookup) ?? []].flat(),
  validators: readRules(transition.validators, lookup),
  actions: readRules(transition.actions, lookup),
  triggers: readRules(transition.triggers, lookup),
  screen: transition.transitionScreen ? [readRule(transition.transitionScreen, lookup)] : [],
  event: customEventOf(transition) === undefined ? (transition.customIssueEventId ?? '') : '',
  properties: readProperties(transition.properties, lookup),
})
