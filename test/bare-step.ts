import type { Step } from '#contract/model/plan'

/** What every step of a plan has, with nothing in it: tests name what they are about. */
export const bareStep = {
  action: 'create',
  after: {},
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
