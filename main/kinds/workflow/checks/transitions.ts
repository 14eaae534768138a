import { isJsonList, isJsonObject, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'
import { objectsIn, textIn } from '../../wanted-members.ts'
import { twice } from './twice.ts'

const routeOf = ({ route }: JsonObject): JsonObject => (isJsonObject(route) ? route : {})

const leaves = (transition: JsonObject, status: Reference): boolean => {
  const { type, from } = routeOf(transition)
  if (type === 'GLOBAL') return true
  return isJsonList(from) && from.some((one) => isReference(one) && one.id === status.id)
}

const leadsTo = ({ to }: JsonObject, status: Reference): boolean =>
  isReference(to) && to.id === status.id

const namesOf = (transitions: readonly JsonObject[]): readonly string[] =>
  transitions.map((transition) => textIn(transition, 'name'))

/** Jira refuses two global transitions of one name (jira-api 3.6); the name tells them apart. */
const globalNames = (transitions: readonly JsonObject[]): readonly Finding[] =>
  twice(namesOf(transitions.filter((one) => routeOf(one).type === 'GLOBAL'))).map((names) => ({
    code: 'global-transition-twice',
    path: 'transitions',
    details: names,
  }))

/**
 * What is wrong with a workflow's transitions as the plan leaves them, with what only the
 * destination has: global ones of one name, two of one name that leave one status, and statuses that
 * nothing leads to (hazards 1.4).
 */
export const checkTransitions = (
  wanted: JsonObject,
  { later }: Pick<PlanView, 'later'>,
): readonly Finding[] => {
  const transitions = objectsIn(wanted, 'transitions')
  const globals = globalNames(transitions)
  const clashing = new Set(globals.flatMap(({ details }) => details))
  const around = objectsIn(wanted, 'statuses').flatMap(({ status }, at): readonly Finding[] => {
    if (!isReference(status)) return []
    const name = later.nameOf('status', status.id)
    const path = `statuses.${at}`
    const leaving = transitions.filter((one) => leaves(one, status))
    const same = twice(namesOf(leaving)).filter((names) => !names.every((one) => clashing.has(one)))
    return [
      ...(same.length === 0
        ? []
        : [{ code: 'transition-name-twice', path, details: [name, ...same.flat()] } as const]),
      ...(transitions.some((one) => leadsTo(one, status))
        ? []
        : [{ code: 'status-unreachable', path, details: [name] } as const]),
    ]
  })
  return [...globals, ...around]
}
