import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { Step } from '#contract/model/plan'

const newPrefix = 'new:'
const secondHalfSuffix = '#2'

/** The step that makes the object a plan's id stands for; undefined for a native id. */
export const stepMaking = (id: string): string | undefined =>
  id.startsWith(newPrefix) ? id.slice(newPrefix.length) : undefined

/** The step that this one completes, where a cycle was cut in two; undefined for other steps. */
export const firstHalfOf = (stepId: string): string | undefined =>
  stepId.endsWith(secondHalfSuffix) ? stepId.slice(0, -secondHalfSuffix.length) : undefined

const lastSuffix = '#last'

/** The id of the step that does to an object what comes after everything else. */
export const lastStepId = (stepId: string): string => `${stepId}${lastSuffix}`

/** The step whose object this one brings to its end after everything else; undefined for others. */
export const lastOf = (stepId: string): string | undefined =>
  stepId.endsWith(lastSuffix) ? stepId.slice(0, -lastSuffix.length) : undefined

/** The step for the same object that comes before this one; undefined for most. */
export const earlierStepOf = (stepId: string): string | undefined =>
  firstHalfOf(stepId) ?? lastOf(stepId)

const makersIn = (value: Json): readonly string[] => {
  if (isJsonList(value)) return value.flatMap(makersIn)
  if (!isJsonObject(value)) return []
  if (typeof value.$ref === 'string' && typeof value.id === 'string') {
    const maker = stepMaking(value.id)
    return maker === undefined ? [] : [maker]
  }
  return Object.values(value).flatMap(makersIn)
}

/**
 * Ids of the steps whose objects a step needs to know: named in its data, owner or mappings. What a
 * person does is in nobody's turn.
 */
export const makersNeeded = (step: Step): readonly string[] => {
  if (step.action === 'by-hand') return []
  const ids = step.statusMappings.flatMap(({ issueTypeId, from, to }) => [issueTypeId, from, to])
  const named = step.owner === undefined ? ids : [...ids, step.owner.id]
  const makers = named.map(stepMaking).filter((maker) => maker !== undefined)
  return [...new Set([...makers, ...makersIn(step.after)])]
}

/** Ids of all steps that must be done before this one. */
export const stepsBefore = (step: Step): readonly string[] => {
  const before = earlierStepOf(step.id)
  const own = before === undefined ? [] : [before]
  return [...new Set([...step.dependsOn, ...own, ...makersNeeded(step)])]
}
