import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import type { KindModels } from '../kind-model.ts'
import { referencesIn } from '../reference-walk.ts'
import { memberChanges } from './member-changes.ts'
import { cyclesOf } from './step-graph.ts'

/** Prefix of a reference's id that names the step which will create the object. */
export const newPrefix = 'new:'

const emptied = (value: Json | undefined): Json => (isJsonList(value) ? [] : null)

/** The value with the members at a pattern emptied; `*` stands for every list element. */
const emptyAt = (value: Json, path: readonly string[]): Json => {
  const [member, ...rest] = path
  if (member === undefined) return emptied(value)
  if (member === '*') return isJsonList(value) ? value.map((item) => emptyAt(item, rest)) : value
  if (!isJsonObject(value) || isReference(value)) return value
  const inner = value[member]
  return inner === undefined ? value : { ...value, [member]: emptyAt(inner, rest) }
}

const withoutDeferrable = (step: Step, models: KindModels): JsonObject =>
  (models.get(step.kind)?.deferrable ?? []).reduce<JsonObject>(
    (data, pattern) => emptyAt(data, pattern.split('.')) as JsonObject,
    step.after,
  )

/** Ids of the steps that create what some data refers to. */
export const createdStepsIn = (data: JsonObject): readonly string[] => [
  ...new Set(
    referencesIn(data)
      .map((found) => found.reference.id)
      .filter((id) => id.startsWith(newPrefix))
      .map((id) => id.slice(newPrefix.length)),
  ),
]

/** Splits a step of a cycle into one that leaves the deferrable members empty and one that fills. */
const split = (step: Step, cycle: ReadonlySet<string>, models: KindModels) => {
  const lean = withoutDeferrable(step, models)
  const still = new Set(createdStepsIn(lean))
  if ([...still].some((id) => cycle.has(id))) return undefined
  const collections = models.get(step.kind)?.collections ?? []
  const first: Step = {
    ...step,
    after: lean,
    dependsOn: step.dependsOn.filter((id) => !cycle.has(id)),
  }
  const second: Step = {
    ...step,
    id: `${step.id}#2`,
    action: 'update',
    before: lean,
    changes: memberChanges(lean, step.after, collections),
    dependsOn: [step.id, ...step.dependsOn],
  }
  return [first, second] as const
}

/** The steps of one circle with at least one of its links cut, by the ids of the steps they are for. */
const cut = (
  cycle: readonly Step[],
  models: KindModels,
): readonly (readonly [string, readonly Step[]])[] => {
  const exists = new Set(
    cycle.filter((step) => step.destinationId !== undefined).map((step) => step.id),
  )
  if (exists.size > 0) {
    return cycle.map((step) => [
      step.id,
      [{ ...step, dependsOn: step.dependsOn.filter((id) => !exists.has(id)) }],
    ])
  }
  const ids = new Set(cycle.map((step) => step.id))
  for (const step of cycle) {
    const halves = split(step, ids, models)
    if (halves) return [[step.id, halves]]
  }
  throw new Error(`no member can be deferred in the circle ${[...ids].join(', ')}`)
}

/**
 * Breaks circles among steps. Waiting for an object that exists already is only a preference and
 * is given up first; an object that has to be created is made without its deferrable members and
 * completed by a second step. A circle that no kind can defer is a bug and throws.
 */
export const cutCycles = (steps: readonly Step[], models: KindModels): readonly Step[] => {
  const cycles = cyclesOf(steps)
  if (cycles.length === 0) return steps
  const instead = new Map(cycles.flatMap((cycle) => cut(cycle, models)))
  return cutCycles(
    steps.flatMap((step) => instead.get(step.id) ?? [step]),
    models,
  )
}
