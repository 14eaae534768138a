import type { Step } from '#contract/model/plan'

/** The lists that every step has, with nothing in them. */
export const emptyStep = {
  changes: [],
  dependsOn: [],
  why: [],
  sharedWith: [],
  blockedBy: [],
  statusMappings: [],
  priorityMappings: [],
  levelMappings: [],
  extras: [],
  removed: [],
  divergences: [],
} as const satisfies Partial<Step>
