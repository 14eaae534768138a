import type { Step } from '#contract/model/plan'
import { emptyStep } from '#domain/planning/empty-step'

/** What every step of a plan has, with nothing in it: tests name what they are about. */
export const bareStep = {
  ...emptyStep,
  action: 'create',
  after: {},
} as const satisfies Partial<Step>
