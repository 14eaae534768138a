import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { ManualStep } from '#contract/model/manual-step'
import type { Notice, PlanProblem, Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import { fingerprint } from '../fingerprint.ts'
import type { KindModel } from '../kind-model.ts'
import type { DraftInput } from './draft-input.ts'
import { draftManual } from './draft-manual.ts'
import { draftNotices, lockedNotices } from './draft-notices.ts'
import { draftProblems } from './draft-problems.ts'
import { emptyStep } from './empty-step.ts'
import { stepIdOf } from './object-index.ts'
import { isSettled, wantedState } from './wanted-state.ts'

/** A step before its dependencies and blocking are known, with what was found on the way. */
export interface Draft {
  readonly step: Step
  readonly problems: readonly PlanProblem[]
  readonly notices: readonly Notice[]
  /** What a person has to set by hand. */
  readonly manual: readonly ManualStep[]
  /** A list that may not become empty did: the object is not carried at all. */
  readonly dropped: boolean
  /** Skipped objects that this one cannot be without. */
  readonly lacks: readonly Reference[]
}

const frame = (input: DraftInput) => ({
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

/** An object that is used as it stands: locked by Jira, or because the user said so. */
const reusedStep = (input: DraftInput, found: ConfigObject): Step => ({
  ...frame(input),
  action: 'reuse',
  destinationId: found.id,
  before: found.data,
  after: found.data,
  fingerprint: fingerprint(found.data),
})

/** Whether a counterpart is used as it stands: locked by Jira, adopted, or because the user says so. */
export const isUsedAsItIs = (
  object: ConfigObject,
  found: ConfigObject,
  model: KindModel | undefined,
  decisions: readonly Decision[],
): boolean =>
  found.protection === 'locked' ||
  model?.adopts?.(object) === true ||
  decisions.some((decision) => decision.choose === 'reuse')

/** Drafts the step for one source object: what to do, what to ask, what to tell. */
export const draftStep = (input: DraftInput): Draft => {
  const found = input.match.state === 'matched' ? input.match.destination : undefined
  if (found && isUsedAsItIs(input.object, found, input.model, input.decisions)) {
    const reused = input.decisions.some((decision) => decision.choose === 'reuse')
    const notices = !reused && found.protection === 'locked' ? lockedNotices(input, found) : []
    return {
      step: reusedStep(input, found),
      problems: [],
      notices,
      manual: [],
      dropped: false,
      lacks: [],
    }
  }
  const state = wantedState(input)
  const { destination, merged, changes, translation } = state
  const existing = destination && {
    destinationId: destination.id,
    before: destination.data,
    fingerprint: fingerprint(destination.data),
  }
  return {
    step: {
      ...frame(input),
      action: destination ? (changes.length > 0 ? 'update' : 'no-change') : 'create',
      ...existing,
      after: merged,
      changes,
      extras: state.extras,
      removed: state.removed,
      divergences: state.divergences,
    },
    problems: draftProblems(input, state),
    notices: draftNotices(input, state),
    manual: draftManual(input, state),
    dropped: translation.emptied.length > 0,
    lacks: translation.missing
      .filter(
        ({ path, reference }) => input.isSkipped(reference) && !isSettled(state.settled, path),
      )
      .map(({ reference }) => reference),
  }
}
