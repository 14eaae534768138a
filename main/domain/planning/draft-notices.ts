import type { ConfigObject } from '#contract/model/config-object'
import type { Notice } from '#contract/model/plan'
import { canonicalJson, sameJson } from '../canonical-json.ts'
import type { DraftInput } from './draft-input.ts'
import { lostDetails } from './draft-problems.ts'
import { notice } from './findings.ts'
import { wantedNameOf } from './new-names.ts'
import { stepIdOf } from './object-index.ts'
import { fixedMembers, keptReferences, type WantedState } from './wanted-state.ts'

/** Pairs of names, or names, that one notice shows. */
const shownSpellings = 3

/** The first few, and how many more there are. */
const someOf = (texts: readonly string[]): readonly string[] => {
  const more = texts.length - shownSpellings
  return [...texts.slice(0, shownSpellings), ...(more > 0 ? [`${more} more`] : [])]
}

/** One notice for each list, however many of its elements the destination has nothing for. */
const absenceNotices = (
  { object, model, nameOf }: DraftInput,
  { translation }: WantedState,
): readonly Notice[] =>
  [...Map.groupBy(translation.notPresent, ({ path }) => path.replace(/\..*$/, ''))].map(
    ([list, lost]) =>
      notice(stepIdOf(object), 'element-left-out', list, [
        `${model.title.one} “${object.name}”`,
        ...someOf(lost.map(({ reference: { $ref, id } }) => nameOf($ref, id)).toSorted()),
        list,
      ]),
  )

/** One notice for each list, however many elements of it are spelled in another way. */
const spellingNotices = ({ object }: DraftInput, { spellings }: WantedState): readonly Notice[] =>
  [...Map.groupBy(spellings, ({ path }) => path)].map(([path, kept]) => {
    const pairs = kept.map(({ here, there }) => `“${here}” here, “${there}” there`)
    return notice(stepIdOf(object), 'spelling-kept', path, [object.name, ...someOf(pairs)])
  })

/** How many elements stay that only the destination has, by list. */
const keptCounts = ({ extras, removed }: WantedState): readonly (readonly [string, number])[] => {
  const gone = new Set(removed.map(({ path, element }) => `${path}\n${canonicalJson(element)}`))
  const kept = extras.filter(({ path, element }) => !gone.has(`${path}\n${canonicalJson(element)}`))
  return [...Map.groupBy(kept, ({ path }) => path)].map(([path, { length }]) => [path, length])
}

/** One notice for each member in which a change that was made there stays. */
const keptThereNotices = ({ object }: DraftInput, { divergences }: WantedState) =>
  [
    ...Map.groupBy(
      divergences.filter(({ side, taken }) => side === 'there' && taken === 'there'),
      ({ path }) => path.replace(/\..*$/, ''),
    ),
  ].map(([member, { length }]) =>
    notice(stepIdOf(object), 'kept-there', member, [object.name, member, String(length)]),
  )

/** What an existing object keeps although the source says otherwise. */
const matchNotices = (
  input: DraftInput,
  destination: ConfigObject,
  state: WantedState,
): readonly Notice[] => {
  const { object, model, match } = input
  const { wanted } = state
  const id = stepIdOf(object)
  const isWanted = wantedNameOf(input.decisions) !== undefined
  const renamed = match.state === 'matched' && match.evidence === 'name-in-other-case'
  return [
    ...fixedMembers(model, destination)
      .filter((member) => !sameJson(wanted[member], destination.data[member]))
      .map((member) => notice(id, 'never-changed', member, [object.name])),
    ...keptCounts(state).map(([path, count]) =>
      notice(id, 'extra-kept', path, [object.name, String(count)]),
    ),
    ...keptReferences(model, wanted, destination, input.released)
      // Where the source has one, a person exchanges it.
      .filter((member) => (object.data[member] ?? null) === null)
      .map((member) => notice(id, 'extra-kept', member, [object.name, '1'])),
    ...spellingNotices(input, state),
    ...keptThereNotices(input, state),
    ...(renamed ? [notice(id, 'name-differs', '', [object.name, destination.name])] : []),
    ...(input.nameHere !== object.name && object.name === destination.name && !isWanted
      ? [notice(id, 'name-kept', '', [input.nameHere, destination.name])]
      : []),
  ]
}

/** What is used as it stands since the destination has it locked, or the source hides what it is. */
export const usedNotices = (
  { object, isHalf }: DraftInput,
  found: ConfigObject,
): readonly Notice[] => {
  const id = stepIdOf(object)
  if (found.protection !== 'locked') {
    return isHalf ? [notice(id, 'half-known', '', [object.name])] : []
  }
  return object.protection === 'locked' ? [] : [notice(id, 'locked-there', '', [object.name])]
}

/** All that the user should know about this object and need not decide. */
export const draftNotices = (input: DraftInput, state: WantedState): readonly Notice[] => {
  const { translation, destination } = state
  const { object } = input
  const id = stepIdOf(object)
  return [
    ...translation.quietlyLeftOut.map((found) =>
      notice(id, 'element-left-out', found.path, lostDetails(input, found)),
    ),
    ...absenceNotices(input, state),
    ...(state.waitingOwner === undefined
      ? []
      : [notice(id, 'stays-yours', input.model.ownedBy ?? '', [object.name])]),
    ...(destination
      ? matchNotices(input, destination, state)
      : translation.replaceable.map((member) =>
          notice(id, 'lead-replaced', member, [object.name, member]),
        )),
    ...(!destination && input.model.unlistedWhenNew
      ? [notice(id, 'name-not-listed', '', [object.name])]
      : []),
  ]
}
