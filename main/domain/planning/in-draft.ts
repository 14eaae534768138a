import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { ManualStep } from '#contract/model/manual-step'
import type { PlanProblem } from '#contract/model/plan'
import { fingerprint } from '../fingerprint.ts'
import type { HeldInDraft, KindModel } from '../kind-model.ts'
import { isUnseen } from '../unseen.ts'
import type { DraftInput } from './draft-input.ts'
import { manualFrame } from './draft-manual.ts'
import { isAccepted } from './draft-problems.ts'
import { problem } from './findings.ts'
import { handValues } from './hand-values.ts'
import { memberChanges } from './member-changes.ts'
import { stepIdOf } from './object-index.ts'
import { pick } from './pick-members.ts'
import { type WantedState, wantedState } from './wanted-state.ts'

/** Members in force that shall be others: a draft has to bring them. */
const membersToDraft = (
  { of }: HeldInDraft,
  { collections }: KindModel,
  { data }: Pick<ConfigObject, 'data'>,
  merged: JsonObject,
): readonly string[] => {
  const changes = memberChanges(pick(data, of), pick(merged, of), collections)
  return [...new Set(changes.map(({ path }) => path.split('.')[0] ?? path))]
}

/**
 * Whether only a person can change an object although its product has drafts: nobody saw whether there
 * is one already, or the draft would name what a person makes first.
 */
export const isOutOfDraft = (input: DraftInput, state: WantedState): boolean => {
  const { draft } = input.model
  const { destination, merged, translation } = state
  if (!draft?.isOnlyWay || destination === undefined) return false
  if (membersToDraft(draft, input.model, destination, merged).length === 0) return false
  const there = destination.data[draft.member]
  return (
    there === undefined ||
    isUnseen(there) ||
    translation.missing.some((one) => input.codeForMissing(one.reference) === 'made-by-hand-first')
  )
}

/** A destination object as it will be once its draft is published; undefined where it has none. */
const asItWillBe = (
  { draft }: KindModel,
  destination: ConfigObject | undefined,
): ConfigObject | undefined => {
  const held = draft?.isOnlyWay && destination?.data[draft.member]
  if (!destination || !isJsonObject(held) || isUnseen(held)) return undefined
  return { ...destination, data: { ...destination.data, ...held } }
}

/**
 * What the counterpart of a source object shall be where it may have a draft. One that has all that is
 * wanted in force stays as it is, whatever is drafted. Else the draft counts as what the destination
 * will be: what it keeps of its own stays, and what an earlier deployment drafted is no change of
 * somebody else.
 */
export const wantedBesideDraft = (input: DraftInput): WantedState => {
  const state = wantedState(input)
  const { draft } = input.model
  const { destination } = state
  const later = input.isUndo ? undefined : asItWillBe(input.model, destination)
  if (!draft || !destination || !later || input.match.state !== 'matched') return state
  const asIfNew = wantedState({ ...input, baseOf: () => undefined })
  const isInForce = membersToDraft(draft, input.model, destination, asIfNew.merged).length === 0
  if (isInForce) return state
  return {
    ...wantedState({ ...input, match: { ...input.match, destination: later } }),
    destination,
  }
}

/** Whether it is known what the draft was to change from, so that nobody's work is lost unasked. */
const isMerged = (
  { object, baseOf }: DraftInput,
  destination: ConfigObject,
  of: readonly string[],
) => {
  const base = baseOf(object, destination)
  return base !== undefined && of.every((member) => base.data[member] !== undefined)
}

/** What is to be published by a person, which reading shows. */
const publishing = (
  input: DraftInput,
  destination: ConfigObject,
  members: readonly string[],
  wanted: JsonObject,
): ManualStep => ({
  ...manualFrame(input, destination),
  id: `${stepIdOf(input.object)}/publish-draft`,
  code: 'publish-draft',
  path: '',
  // Objects are named as the source names them.
  values: members.flatMap((member) =>
    handValues(member, input.object.data[member] ?? wanted[member] ?? null, ({ $ref, id }) =>
      input.nameOf($ref, id),
    ),
  ),
  before: pick(destination.data, Object.keys(wanted)),
  wanted,
  check: 'by-reading',
})

/** What an object shall be, written into its draft where its product takes it only so. */
export interface Drafted {
  readonly state: WantedState
  readonly problems: readonly PlanProblem[]
  readonly manual: readonly ManualStep[]
}

/**
 * Puts what shall change into the draft: what is in force stays as it is until a person publishes it. A
 * draft that stands there already and would say something else is somebody's work: it is asked about,
 * unless the changes of both sides are merged place by place. An object that shall not change keeps the
 * draft that it has; an undo gives it back the one it had.
 */
export const intoDraft = (input: DraftInput, state: WantedState): Drafted => {
  const { draft, collections } = input.model
  const { destination, merged } = state
  const untouched = { state, problems: [], manual: [] }
  if (!draft?.isOnlyWay || destination === undefined) return untouched
  const members = membersToDraft(draft, input.model, destination, merged)
  if (members.length === 0) {
    const changes = memberChanges(destination.data, merged, collections)
    return { ...untouched, state: { ...state, changes } }
  }
  const { member, of } = draft
  const wanted = pick(merged, of)
  const held = { ...merged, ...pick(destination.data, of), [member]: wanted }
  const changes = memberChanges(destination.data, held, collections)
  const isOther =
    destination.data[member] !== null &&
    changes.some(({ path }) => path === member || path.startsWith(`${member}.`)) &&
    !input.isUndo &&
    !isMerged(input, destination, of)
  const by = destination.facts.draftBy
  const details = [destination.name, ...(typeof by === 'string' ? [`last changed by ${by}`] : [])]
  const found: PlanProblem = {
    ...problem(stepIdOf(input.object), 'draft-there', 'step', '', details),
    about: fingerprint(destination.data[member] ?? null),
  }
  return {
    state: { ...state, merged: held, changes },
    problems: isOther && !isAccepted(input.decisions, found) ? [found] : [],
    manual: [publishing(input, destination, members, wanted)],
  }
}
