import type { JsonObject } from '#contract/model/json'
import type { Transition } from '#twin/workflows/state'
import { idOf, idsOf, objectOf, objectsOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'
import { plantConditions, plantProperties, plantRule, plantRules } from './workflow-rules.ts'

/** Stands for the custom event that a transition fires: no API names those. */
const customEvent = '1000000'

const types = ['INITIAL', 'GLOBAL', 'DIRECTED'] as const

const number = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

const linksOf = (transition: JsonObject): Transition['links'] => {
  const ports = new Map(
    objectsOf(transition, 'ports').map((port) => [idOf(port, 'status'), port] as const),
  )
  return idsOf(objectOf(transition, 'route'), 'from').map((fromStatusId) => {
    const fromPort = number(ports.get(fromStatusId)?.fromPort)
    const toPort = number(ports.get(fromStatusId)?.toPort)
    return {
      fromStatusId,
      ...(fromPort === undefined ? {} : { fromPort }),
      ...(toPort === undefined ? {} : { toPort }),
    }
  })
}

/** Whether a transition of a workflow fires an event that stayed behind: a gap says so. */
const firesCustomEvent = ({ snapshot }: Planting, workflow: string, transition: string): boolean =>
  snapshot.gaps.some(
    ({ code, what }) => code === 'custom-event' && what === `${workflow}: ${transition}`,
  )

/** The transitions of a workflow, numbered anew. */
export const plantTransitions = (
  planting: Planting,
  workflow: string,
  data: JsonObject,
): readonly Transition[] =>
  objectsOf(data, 'transitions').map((one, at) => {
    const name = textOf(one, 'name')
    const event = textOf(one, 'event')
    const custom = firesCustomEvent(planting, workflow, name) ? customEvent : null
    const [screen] = objectsOf(one, 'screen')
    const type = textOf(objectOf(one, 'route'), 'type')
    return {
      id: String(at + 1),
      name,
      description: textOf(one, 'description'),
      type: types.find((known) => known === type) ?? 'DIRECTED',
      toStatusId: idOf(one, 'to') ?? '',
      links: linksOf(one),
      actions: plantRules(planting, one, 'actions'),
      validators: plantRules(planting, one, 'validators'),
      triggers: plantRules(planting, one, 'triggers'),
      conditions: plantConditions(planting, objectsOf(one, 'conditions')[0]),
      transitionScreen: screen ? plantRule(planting, screen) : null,
      properties: plantProperties(one),
      customIssueEventId: event === '' ? custom : event,
    }
  })
