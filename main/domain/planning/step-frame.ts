import type { DraftInput } from './draft-input.ts'
import { emptyStep } from './empty-step.ts'
import { stepIdOf } from './object-index.ts'

/** What the step of every source object begins with. */
export const stepFrame = (input: DraftInput) => ({
  ...emptyStep,
  id: stepIdOf(input.object),
  kind: input.object.kind,
  name: input.object.name,
  naturalKey: input.object.naturalKey,
  ...(input.owner ? { owner: input.owner } : {}),
  sourceId: input.object.id,
  why: input.why,
  sharedWith: input.sharedWith,
  ...('evidence' in input.match ? { evidence: input.match.evidence } : {}),
})
