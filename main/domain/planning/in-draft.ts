import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { ManualStep } from '#contract/model/manual-step'
import type { PlanProblem } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import type { HeldInDraft, KindModel, KindModels } from '../kind-model.ts'
import { isUnseen } from '../unseen.ts'
import type { DraftInput } from './draft-input.ts'
import { manualFrame } from './draft-manual.ts'
import { isAccepted } from './draft-problems.ts'
import { problem } from './findings.ts'
import { handValues } from './hand-values.ts'
import { memberChanges } from './member-changes.ts'
import { stepIdOf } from './object-index.ts'
import type { WantedState } from './wanted-state.ts'

/** Some members of an object's data. */
const pick = (data: JsonObject, members: readonly string[]): JsonObject =>
  Object.fromEntries(
    members.flatMap((member) => {
      const value = data[member]
      return value === undefined ? [] : [[member, value]]
    }),
  )

/** A snapshot without drafts: they are not in force, so that nothing of them is carried. */
export const withoutDrafts = (snapshot: Snapshot, models: KindModels): Snapshot => {
  const bare = (object: ConfigObject): ConfigObject => {
    const member = models.get(object.kind)?.draft?.member
    if (member === undefined || object.data[member] === undefined) return object
    const { [member]: _, ...data } = object.data
    return { ...object, data }
  }
  return { ...snapshot, objects: snapshot.objects.map(bare) }
}

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

/** Whether the draft that is there is the one that was left when both sites were last equal. */
const isOurs = ({ object, baseOf }: DraftInput, destination: ConfigObject, member: string) => {
  const base = baseOf(object, destination)
  const [was, is] = [base?.data[member], destination.data[member]]
  if (base?.terms !== 'destination' || was === undefined || is === undefined) return false
  return memberChanges({ [member]: was }, { [member]: is }, []).length === 0
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
 * draft that stands there already and says something else is somebody's work: it is asked about. An
 * object that shall not change keeps the draft that it has; an undo gives it back the one it had.
 */
export const intoDraft = (input: DraftInput, state: WantedState): Drafted => {
  const { draft, collections } = input.model
  const { destination, merged } = state
  const untouched = { state, problems: [], manual: [] }
  if (!draft?.isOnlyWay || destination === undefined) return untouched
  const members = membersToDraft(draft, input.model, destination, merged)
  if (members.length === 0) return untouched
  const { member, of } = draft
  const wanted = pick(merged, of)
  const held = { ...merged, ...pick(destination.data, of), [member]: wanted }
  const changes = memberChanges(destination.data, held, collections)
  const isOther =
    destination.data[member] !== null &&
    changes.some(({ path }) => path === member || path.startsWith(`${member}.`)) &&
    !input.isUndo &&
    !isOurs(input, destination, member)
  const by = destination.facts.draftBy
  const found = problem(stepIdOf(input.object), 'draft-there', 'step', '', [
    destination.name,
    ...(typeof by === 'string' ? [`last changed by ${by}`] : []),
  ])
  return {
    state: { ...state, merged: held, changes },
    problems: isOther && !isAccepted(input.decisions, found) ? [found] : [],
    manual: [publishing(input, destination, members, wanted)],
  }
}

/**
 * What a step wrote into a draft, as it stands once a person has published it: in force, and in no
 * draft any more.
 */
export const asPublished = (
  wanted: JsonObject,
  now: JsonObject,
  { draft, collections }: KindModel,
): JsonObject => {
  const held = draft && wanted[draft.member]
  if (!draft || !isJsonObject(held) || now[draft.member] !== null) return wanted
  const isInForce = memberChanges(pick(now, draft.of), pick(held, draft.of), collections)
  return isInForce.length === 0 ? { ...wanted, ...held, [draft.member]: null } : wanted
}
