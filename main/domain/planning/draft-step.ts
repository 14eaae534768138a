import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { Step } from '#contract/model/plan'
import { fingerprint } from '../fingerprint.ts'
import type { KindModel } from '../kind-model.ts'
import type { Draft } from './draft.ts'
import { draftChangedByHand, draftMadeByHand } from './draft-by-hand.ts'
import type { DraftInput } from './draft-input.ts'
import { draftManual } from './draft-manual.ts'
import { draftNotices, usedNotices } from './draft-notices.ts'
import { draftProblems } from './draft-problems.ts'
import { isChangedByHand } from './hand-made.ts'
import { intoDraft, isOutOfDraft, wantedBesideDraft } from './in-draft.ts'
import { stepFrame } from './step-frame.ts'
import { isSettled } from './wanted-state.ts'

/** An object that is used as it stands: locked by Jira, or because the user said so. */
const reusedStep = (input: DraftInput, found: ConfigObject): Step => ({
  ...stepFrame(input),
  action: 'reuse',
  destinationId: found.id,
  before: found.data,
  after: found.data,
  fingerprint: fingerprint(found.data),
})

/**
 * Whether a counterpart is used as it stands: locked by Jira, adopted, because the user says so, or
 * because the source does not show what it should be.
 */
export const isUsedAsItIs = (
  object: ConfigObject,
  found: ConfigObject,
  model: KindModel | undefined,
  decisions: readonly Decision[],
  isHalf: boolean,
): boolean =>
  found.protection === 'locked' ||
  isHalf ||
  model?.adopts?.(object) === true ||
  decisions.some((decision) => decision.choose === 'reuse')

/** Drafts the step for one source object: what to do, what to ask, what to tell. */
export const draftStep = (input: DraftInput): Draft => {
  const found = input.match.state === 'matched' ? input.match.destination : undefined
  if (found && isUsedAsItIs(input.object, found, input.model, input.decisions, input.isHalf)) {
    const reused = input.decisions.some((decision) => decision.choose === 'reuse')
    const notices = reused ? [] : usedNotices(input, found)
    return {
      step: reusedStep(input, found),
      problems: [],
      notices,
      manual: [],
      dropped: false,
      lacks: [],
    }
  }
  if (input.handMade !== undefined) return draftMadeByHand(input, input.handMade)
  if (found && isChangedByHand(input.model)) return draftChangedByHand(input, found)
  const planned = wantedBesideDraft(input)
  if (found && isOutOfDraft(input, planned)) return draftChangedByHand(input, found)
  const { state, ...drafted } = intoDraft(input, planned)
  const { destination, merged, changes, translation } = state
  const existing = destination && {
    destinationId: destination.id,
    before: destination.data,
    fingerprint: fingerprint(destination.data),
  }
  return {
    step: {
      ...stepFrame(input),
      action: destination ? (changes.length > 0 ? 'update' : 'no-change') : 'create',
      ...existing,
      after: merged,
      changes,
      extras: state.extras,
      removed: state.removed,
      divergences: state.divergences,
    },
    problems: [...draftProblems(input, state), ...drafted.problems],
    notices: draftNotices(input, state),
    manual: [...draftManual(input, state), ...drafted.manual],
    dropped: translation.emptied.length > 0,
    lacks: translation.missing
      .filter(
        ({ path, reference }) => input.isSkipped(reference) && !isSettled(state.settled, path),
      )
      .map(({ reference }) => reference),
  }
}
