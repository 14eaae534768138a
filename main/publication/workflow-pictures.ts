import { isWriting, type Plan } from '#contract/model/plan'
import type { PublishedContent } from '#contract/model/published-content'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { viewStep } from '#view/view-step'
import { wholeSteps } from '#view/whole-steps'

/** What the pictures are drawn from. */
export interface PicturesInput {
  readonly plan: Plan
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly models: KindModels
}

/** The workflows that a plan makes or changes, before and after laid over each other. */
export const workflowPictures = (input: PicturesInput): PublishedContent['workflows'] => {
  const { plan, models } = input
  return wholeSteps(plan)
    .filter((step) => isWriting(step) && models.get(step.kind)?.picture !== undefined)
    .flatMap(({ id, name }) => {
      const { workflow } = viewStep({ ...input, stepId: id })
      return workflow === null ? [] : [{ name, picture: workflow }]
    })
}
