import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { type Plan, planSchema, planSchemaVersion } from '#contract/model/plan'
import type { Disk } from './disk.ts'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of plan files end. */
export const planSuffix = '.slipway-plan'

/** Schema 1 knew projects only. */
const withoutSelectedObjects = (content: Json): Json =>
  isJsonObject(content) ? { ...content, schema: 2, selectedObjects: [] } : content

/** Schema 2 knew neither removals nor manual steps, and of mappings only those of statuses. */
const withoutRemovals = (content: Json): Json => {
  if (!isJsonObject(content)) return content
  const steps = isJsonList(content.steps) ? content.steps : []
  return {
    ...content,
    schema: 3,
    manual: [],
    onlyThere: [],
    steps: steps.map((step) =>
      isJsonObject(step)
        ? { ...step, priorityMappings: [], levelMappings: [], extras: [], removed: [] }
        : step,
    ),
  }
}

/**
 * Schema 3 knew neither what was skipped, nor what was remembered of the two sites. How its steps can
 * be undone it did not say either; that is optional, so that nothing is made up.
 */
const withoutMemory = (content: Json): Json => {
  if (!isJsonObject(content)) return content
  const steps = isJsonList(content.steps) ? content.steps : []
  return {
    ...content,
    schema: 4,
    skipped: [],
    known: [],
    base: null,
    steps: steps.map((step) => (isJsonObject(step) ? { ...step, divergences: [] } : step)),
  }
}

/** What plan files are that hold a plan alone, as the folders of runs have them. */
export const planSort: SealedSort<Plan> = {
  format: 'slipway-plan',
  schema: planSchemaVersion,
  content: planSchema,
  upgrades: { 1: withoutSelectedObjects, 2: withoutRemovals, 3: withoutMemory },
  originOf: ({ madeAt, source, destination }) => ({
    madeBy: { name: '', account: '' },
    madeAt,
    sites: [source.address, destination.address],
  }),
}

/** Saves a plan. Throws AppError (`file.…`); a file that was there stays then as it was. */
export const savePlan = (path: string, plan: Plan, disk?: Disk): Promise<void> =>
  saveSealed(planSort, path, plan, disk)

/** Loads a plan. Throws AppError (`file.…`, `input.invalid` for another sort of file). */
export const loadPlan = (path: string): Promise<Plan> => loadSealed(planSort, path)
