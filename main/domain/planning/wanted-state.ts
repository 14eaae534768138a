import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Divergence, ExtraElement, MemberChange } from '#contract/model/plan'
import { isReference, reference } from '#contract/model/reference'
import { collectionAt, patternOfPath } from '../collections.ts'
import type { KindModel, Settled } from '../kind-model.ts'
import { referencesIn } from '../reference-walk.ts'
import type { BaseState } from '../three-way/base-state.ts'
import { mergeChanges } from '../three-way/merge-changes.ts'
import { withoutUnseen } from '../unseen.ts'
import type { Counterparts } from './counterparts.ts'
import type { DraftInput } from './draft-input.ts'
import { handMembers, withoutHandMembers } from './draft-manual.ts'
import { extrasOf } from './extras.ts'
import { memberChanges } from './member-changes.ts'
import { reconcile } from './reconcile.ts'
import { fatesFrom } from './removals.ts'
import { type KeptSpelling, spelledAs } from './spelling.ts'
import { type Translation, translate } from './translate.ts'

/** What a destination object shall be, and how that was arrived at. */
export interface WantedState {
  readonly translation: Translation
  /** What the user decided to do without. */
  readonly settled: Settled | undefined
  readonly destination: ConfigObject | undefined
  /** The source's data in destination terms and spelling, with missing people replaced. */
  readonly wanted: JsonObject
  /** List elements that the existing object spells in its own way. */
  readonly spellings: readonly KeptSpelling[]
  /** What only the destination has. */
  readonly extras: readonly ExtraElement[]
  /** Those of the extras that the user ticked. */
  readonly removed: readonly ExtraElement[]
  /** `wanted` with what the destination keeps. */
  readonly merged: JsonObject
  /** What the sites changed since they were last equal, as far as that is known. */
  readonly divergences: readonly Divergence[]
  /** Its owner on the destination, where the object stays with the deploying account instead. */
  readonly waitingOwner: string | undefined
  /** What merging changes about the existing object; empty for a new one. */
  readonly changes: readonly MemberChange[]
}

/** A new object's missing lead becomes the deploying account; an existing object keeps its own. */
const withReplacedPeople = (
  translation: Translation,
  destination: ConfigObject | undefined,
  deployingAccount: string,
): JsonObject => {
  const person = reference('user', deployingAccount)
  const replaced = translation.replaceable.map((path): readonly [string, Json] => {
    const [member = '', inside] = path.split('.')
    if (destination) return [member, destination.data[member] ?? null]
    const held = translation.data[member]
    const isInside = inside !== undefined && isJsonObject(held)
    return [member, isInside ? { ...held, [inside]: person } : person]
  })
  return { ...translation.data, ...Object.fromEntries(replaced) }
}

/** References that an existing object has and keeps, since the source has none there. */
export const keptReferences = (
  model: KindModel,
  wanted: JsonObject,
  destination: Pick<ConfigObject, 'data'>,
  released: readonly string[] = [],
): readonly string[] =>
  (model.keptWhenNone ?? []).filter(
    (member) =>
      !released.includes(member) &&
      (wanted[member] ?? null) === null &&
      (destination.data[member] ?? null) !== null,
  )

/** Members of an existing object that nobody may change. */
export const fixedMembers = (
  model: KindModel,
  { protection }: Pick<ConfigObject, 'protection'>,
): readonly string[] => [
  ...model.unchangeable,
  ...(protection === 'default' ? (model.fixedOnDefault ?? []) : []),
]

/** Members that stay as they are on an existing object. */
const keptMembers = (
  model: KindModel,
  wanted: JsonObject,
  destination: Pick<ConfigObject, 'data' | 'protection'>,
  released: readonly string[],
): readonly string[] => [
  ...fixedMembers(model, destination),
  ...handMembers(model, destination.data),
  ...keptReferences(model, wanted, destination, released),
  ...(destination.protection === 'default'
    ? model.collections.filter((list) => list.joinsDefault).map((list) => list.path)
    : []),
]

const keepMembers = (
  data: JsonObject,
  members: readonly string[],
  destination: Pick<ConfigObject, 'data'>,
): JsonObject => ({
  ...data,
  ...Object.fromEntries(
    members.flatMap((name) => {
      const kept = destination.data[name]
      return kept === undefined ? [] : [[name, kept]]
    }),
  ),
})

/** Whether something stands in a member that the user decided to do without. */
export const isSettled = (settled: Settled | undefined, path: string): boolean =>
  (settled?.paths ?? []).some((member) => path === member || path.startsWith(`${member}.`))

/** What stands on a new object for members that were left out. */
const withoutDispensable = (model: KindModel): JsonObject =>
  Object.fromEntries((model.dispensable ?? []).map((member) => [member, null]))

/** What the user ticked of what can go, in the way that was ticked. */
const tickedOf = (
  extras: readonly ExtraElement[],
  { model, decisions }: DraftInput,
): readonly ExtraElement[] => {
  const fateOf = fatesFrom(
    decisions.flatMap((decision) => (decision.choose === 'remove' ? decision.elements : [])),
  )
  return extras.flatMap(({ path, element, how }) => {
    const collection = collectionAt(model.collections, patternOfPath(path))
    const fate = collection && fateOf(path, element, collection)
    const isDone = fate === 'disable' && how === 'remove'
    return fate === undefined || isDone ? [] : [{ path, element, how: fate }]
  })
}

/**
 * What becomes of an existing object that is brought to some data in its own terms and spelling.
 * `released` are references that it would keep otherwise.
 */
export const mergedState = (
  wanted: JsonObject,
  destination: Pick<ConfigObject, 'data' | 'protection'>,
  model: KindModel,
  ticked: (extras: readonly ExtraElement[]) => readonly ExtraElement[],
  released: readonly string[],
): Pick<WantedState, 'extras' | 'removed' | 'merged' | 'changes'> => {
  const members = keptMembers(model, wanted, destination, released)
  const kept = keepMembers(wanted, members, destination)
  const extras = extrasOf(kept, destination.data, model)
  const removed = ticked(extras)
  const merged = reconcile(kept, destination.data, model.collections, removed)
  const changes = memberChanges(destination.data, merged, model.collections)
  return { extras, removed, merged, changes }
}

/** A source object's data in destination terms, and how it came to that. */
const inDestinationTerms = (
  data: JsonObject,
  { model, decisions, deployingAccount }: DraftInput,
  counterparts: Counterparts,
  destination: ConfigObject | undefined,
) => {
  const isLost = (member: string): boolean =>
    referencesIn(data[member]).some((found) => !counterparts.targetOf(found.reference))
  const there = destination?.data ?? 'new'
  const shown = withoutUnseen(withoutHandMembers(data, model, there, isLost))
  const translation = translate(shown, model, counterparts)
  const settled = model.settle?.(data, decisions, destination)
  const inPlace = withReplacedPeople(translation, destination, deployingAccount)
  return { translation, settled, replaced: settled ? settled.apply(inPlace) : inPlace }
}

/** The base in destination terms, with what is never compared as the destination has it. */
const baseThere = (
  { terms, data }: BaseState,
  input: DraftInput,
  destination: ConfigObject,
  kept: readonly string[],
): JsonObject => {
  const { model, counterpartsThen } = input
  const translated =
    terms === 'destination'
      ? data
      : spelledAs(
          inDestinationTerms(data, input, counterpartsThen, destination).replaced,
          destination.data,
          model,
        ).data
  return keepMembers(translated, kept, destination)
}

/** An object that nobody but its owner would see stays with whoever deploys. */
const ownedByDeployer = (data: JsonObject, { model, deployingAccount }: DraftInput) => {
  const owner = model.ownedBy === undefined ? undefined : data[model.ownedBy]
  const isLost =
    isReference(owner) &&
    owner.id !== deployingAccount &&
    model.seenByOwnerOnly?.when(data) === true
  if (!isLost) return { data, waitingOwner: undefined }
  const kept = { ...data, [model.ownedBy ?? '']: reference('user', deployingAccount) }
  return { data: kept, waitingOwner: owner.id }
}

/** Works out what the counterpart of a source object shall be. */
export const wantedState = (input: DraftInput): WantedState => {
  const { object, model, match } = input
  const destination = match.state === 'matched' ? match.destination : undefined
  const { replaced, ...terms } = inDestinationTerms(object.data, input, input, destination)
  const found = { ...terms, destination }
  if (!destination) {
    const whole = { ...withoutDispensable(model), ...replaced }
    const { data: merged, waitingOwner } = ownedByDeployer(whole, input)
    const nothing = { spellings: [], extras: [], removed: [], divergences: [], changes: [] }
    return { ...found, wanted: replaced, merged, waitingOwner, ...nothing }
  }
  const { data: wanted, kept: spellings } = spelledAs(replaced, destination.data, model)
  const ticked = (extras: readonly ExtraElement[]) => tickedOf(extras, input)
  const state = mergedState(wanted, destination, model, ticked, input.released)
  const { data, waitingOwner } = ownedByDeployer(state.merged, input)
  const there = destination.data
  const whole = { ...found, wanted, spellings, ...state, waitingOwner }
  const base = input.baseOf(object, destination)
  if (!base) {
    const changes = memberChanges(there, data, model.collections)
    return { ...whole, merged: data, divergences: [], changes }
  }
  const members = [
    ...keptMembers(model, wanted, destination, input.released),
    ...(model.draft ? [model.draft.member] : []),
  ]
  const { data: merged, divergences } = mergeChanges(
    {
      base: baseThere(base, input, destination, members),
      there,
      wanted: data,
      removed: state.removed,
    },
    model,
    input.decisions,
  )
  const changes = memberChanges(there, merged, model.collections)
  return { ...whole, merged, divergences, changes }
}
