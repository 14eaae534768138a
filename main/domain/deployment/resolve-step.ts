import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { ResolvedStep } from '../ports.ts'
import { stepMaking } from './step-links.ts'

/** Native ids by step, of what exists on the destination by now. */
export type DestinationIds = ReadonlyMap<string, string>

const nativeId = (id: string, ids: DestinationIds): string => {
  const maker = stepMaking(id)
  if (maker === undefined) return id
  const made = ids.get(maker)
  if (made === undefined) throw new Error(`step ${maker} was needed before it was done`)
  return made
}

const resolveValue = (value: Json, ids: DestinationIds): Json => {
  if (isJsonList(value)) return value.map((element) => resolveValue(element, ids))
  return isJsonObject(value) ? resolveObject(value, ids) : value
}

const resolveObject = (value: JsonObject, ids: DestinationIds): JsonObject =>
  typeof value.$ref === 'string' && typeof value.id === 'string'
    ? { ...value, id: nativeId(value.id, ids) }
    : Object.fromEntries(
        Object.entries(value).map(([member, held]) => [member, resolveValue(held, ids)]),
      )

/**
 * Puts native ids in the place of `new:STEP`, in a step's data, owner and status mappings. A step
 * that is not done yet is a bug of the scheduler and throws.
 */
export const resolveStep = (step: Step, ids: DestinationIds): ResolvedStep => {
  const data = resolveObject(step.after, ids)
  const owner = step.owner && { kind: step.owner.kind, id: nativeId(step.owner.id, ids) }
  const statusMappings = step.statusMappings.map(({ issueTypeId, from, to, ...rest }) => ({
    ...rest,
    issueTypeId: nativeId(issueTypeId, ids),
    from: nativeId(from, ids),
    to: nativeId(to, ids),
  }))
  const resolved: Step = { ...step, after: data, statusMappings, ...(owner && { owner }) }
  return { step: resolved, data, owner }
}
