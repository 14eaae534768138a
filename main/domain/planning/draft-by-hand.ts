import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { ManualStep } from '#contract/model/manual-step'
import type { Reference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import { fingerprint } from '../fingerprint.ts'
import { mapReferences, referencesIn } from '../reference-walk.ts'
import { newPrefix } from './cut-cycles.ts'
import type { Draft } from './draft.ts'
import type { DraftInput } from './draft-input.ts'
import { draftManual, manualFrame } from './draft-manual.ts'
import { draftNotices } from './draft-notices.ts'
import { conflictProblems, missingProblems } from './draft-problems.ts'
import type { HandReason } from './hand-made.ts'
import { allHandValues, handValues } from './hand-values.ts'
import { stepIdOf } from './object-index.ts'
import { stepFrame } from './step-frame.ts'
import { type WantedState, wantedState } from './wanted-state.ts'

const codes = {
  'not-written': 'object-by-hand',
  'not-shown': 'object-not-shown',
  'half-known': 'object-half-known',
} as const satisfies Record<HandReason, ManualStep['code']>

const nameHere =
  ({ nameOf }: DraftInput) =>
  ({ $ref, id }: Reference): string =>
    nameOf($ref, id)

/** What stands for something that is still to be made. */
const toCome = (found: Reference): Reference => ({
  $ref: found.$ref,
  id: `${newPrefix}${stepIdOf({ kind: found.$ref, id: found.id })}`,
})

/** Data in destination terms; what is not there is named by the step of what shall be. */
const inTermsOfPlan = (data: JsonObject, { presentOf, namingOf }: DraftInput): JsonObject =>
  mapReferences(data, (found) => {
    const target = presentOf(found) ?? toCome(found)
    return isTextReference(found) ? { ...target, ...namingOf(found) } : target
  }) as JsonObject

/**
 * Drafts what only a person can make: a manual step with all its values, which is over when reading
 * shows an object of its name, as far as the destination shows any. It waits for nothing, and nothing
 * of it is a problem of its own; what cannot be without it says so.
 */
export const draftMadeByHand = (input: DraftInput, reason: HandReason): Draft => {
  const { object } = input
  const code = codes[reason]
  return {
    step: { ...stepFrame(input), action: 'by-hand', after: inTermsOfPlan(object.data, input) },
    problems: [],
    notices: [],
    manual: [
      {
        ...manualFrame(input, undefined),
        id: `${stepIdOf(object)}/${code}`,
        code,
        path: '',
        values: (input.model.handValues ?? allHandValues)(object.data, nameHere(input)),
        check: reason === 'not-shown' ? 'by-hand' : 'by-reading',
      },
    ],
    dropped: false,
    lacks: [],
  }
}

/** Members of the counterpart that a person has to change, each by itself. */
const changedMembers = (
  input: DraftInput,
  { changes, merged }: WantedState,
  destination: ConfigObject,
): readonly ManualStep[] => {
  const { object } = input
  const members = [...new Set(changes.map(({ path }) => path.split('.')[0] ?? path))]
  const isLost = (member: string): boolean =>
    referencesIn(object.data[member]).some((found) => !input.presentOf(found.reference))
  return members.flatMap((member): readonly ManualStep[] => {
    const [before, wanted] = [destination.data[member], merged[member]]
    if (wanted === undefined) return []
    return [
      {
        ...manualFrame(input, destination),
        id: `${stepIdOf(object)}/member-by-hand/${member}`,
        code: 'member-by-hand',
        path: member,
        // Objects are named as the source names them.
        values: handValues(member, object.data[member] ?? wanted, nameHere(input)),
        ...(before === undefined ? {} : { before }),
        wanted,
        check: isLost(member) ? 'by-hand' : 'by-reading',
      },
    ]
  })
}

/** What a person makes first can be named all the same. */
const withToCome = (input: DraftInput): DraftInput => {
  const isHandMade = (found: Reference) => input.codeForMissing(found) === 'made-by-hand-first'
  const named = (found: Reference) => (isHandMade(found) ? toCome(found) : undefined)
  return {
    ...input,
    targetOf: (found) => input.targetOf(found) ?? named(found),
    presentOf: (found) => input.presentOf(found) ?? named(found),
  }
}

/**
 * Drafts a counterpart that only a person can change: it stays as it is, with a manual step for each
 * member that differs. What only the destination has stays, and cannot be ticked.
 */
export const draftChangedByHand = (input: DraftInput, destination: ConfigObject): Draft => {
  const state = wantedState(withToCome(input))
  const { changes, merged, translation, divergences } = state
  const existing = {
    destinationId: destination.id,
    before: destination.data,
    fingerprint: fingerprint(destination.data),
  }
  return {
    step: {
      ...stepFrame(input),
      ...existing,
      action: changes.length > 0 ? 'by-hand' : 'no-change',
      after: merged,
      changes,
      divergences,
    },
    problems: [
      ...missingProblems(input, state).map((found) => ({ ...found, blocks: 'element' as const })),
      ...conflictProblems(input, state),
    ],
    notices: draftNotices(input, state),
    manual: [
      ...draftManual(input, { ...state, changes: [] }),
      ...changedMembers(input, state, destination),
    ],
    dropped: translation.emptied.length > 0,
    lacks: [],
  }
}
