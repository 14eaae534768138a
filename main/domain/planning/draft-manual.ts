import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ManualStep } from '#contract/model/manual-step'
import { isReference, type Reference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import type { ByHand, KindModel } from '../kind-model.ts'
import { mapReferences, referencesIn } from '../reference-walk.ts'
import { isUnseen } from '../unseen.ts'
import { newPrefix } from './cut-cycles.ts'
import type { DraftInput } from './draft-input.ts'
import { handValues } from './hand-values.ts'
import { memberChanges } from './member-changes.ts'
import { stepIdOf } from './object-index.ts'
import type { WantedState } from './wanted-state.ts'

/** What of an object is there: nothing of a new one. */
export type There = JsonObject | 'new'

/** Whether a member refers to something that the destination lacks. */
type IsLost = (member: string) => boolean

/** Whether Jira takes such a member all the same, as an object is there. */
const isTaken = (
  { member, takenWhenMade, takenWhenNone }: ByHand,
  there: There | undefined,
  isLost: IsLost,
): boolean =>
  (there === 'new' && takenWhenMade === true) ||
  (takenWhenNone === true && isJsonObject(there) && there[member] === null && !isLost(member))

/** Names of the members that only a person can set, on an object as it is there or a new one. */
export const handMembers = (
  model: KindModel,
  there?: There,
  isLost: IsLost = () => false,
): readonly string[] =>
  (model.byHand ?? []).flatMap((byHand) => (isTaken(byHand, there, isLost) ? [] : [byHand.member]))

/** An object's data without the members that only a person can set. */
export const withoutHandMembers = (
  data: JsonObject,
  model: KindModel,
  there?: There,
  isLost?: IsLost,
): JsonObject => {
  const members = handMembers(model, there, isLost)
  return members.length === 0
    ? data
    : Object.fromEntries(Object.entries(data).filter(([name]) => !members.includes(name)))
}

/** Whether the user wants Slipway to set what it leaves to a person otherwise. */
export const isToBeEnabled = (decisions: readonly Decision[]): boolean =>
  decisions.some(({ choose }) => choose === 'enable')

/** Values of members for which there are no words of their own. */
const ownValues = (
  code: ManualStep['code'],
  member: string,
  value: Json,
  nameOf: (found: Reference) => string,
): ManualStep['values'] => (code === 'member-by-hand' ? handValues(member, value, nameOf) : [])

/** What every manual step of an object begins with; `destination` is its counterpart. */
export const manualFrame = ({ object }: DraftInput, destination: ConfigObject | undefined) => ({
  stepId: stepIdOf(object),
  kind: object.kind,
  name: object.name,
  objectId: destination?.id ?? `${newPrefix}${stepIdOf(object)}`,
})

/**
 * A member that differs. Where it refers to something that the destination lacks, reading can never
 * show it, so that somebody has to say that it is done.
 */
const memberStep = (
  input: DraftInput,
  state: WantedState,
  byHand: ByHand,
): readonly ManualStep[] => {
  const { member, code, values } = byHand
  const here = input.object.data[member]
  if (here === undefined || isUnseen(here)) return []
  const isLost = () => referencesIn(here).some((found) => !input.targetOf(found.reference))
  if (isTaken(byHand, state.destination?.data ?? 'new', isLost)) return []
  // What would go with it stays, and a notice says so.
  if (here === null && input.model.keptWhenNone?.includes(member)) return []
  const lost = referencesIn(here).some((found) => !input.presentOf(found.reference))
  const inTexts = mapReferences(here, (found) => {
    const target = isTextReference(found) ? input.presentOf(found) : undefined
    return target && isTextReference(found) ? { ...target, ...input.namingOf(found) } : found
  })
  const wanted = mapReferences(inTexts, (found) =>
    isTextReference(found) ? found : (input.presentOf(found) ?? found),
  )
  const before = state.destination?.data[member]
  const { collections } = input.model
  // As reading will compare them: lists without order are sorted by ids, which are others here.
  const isThere =
    before !== undefined &&
    memberChanges({ [member]: before }, { [member]: wanted }, collections).length === 0
  if (isThere) return []
  const nameHere = (found: Reference): string => input.nameOf(found.$ref, found.id)
  return [
    {
      ...manualFrame(input, state.destination),
      id: `${stepIdOf(input.object)}/${code}/${member}`,
      code,
      path: member,
      values: values?.(inTexts, nameHere) ?? ownValues(code, member, inTexts, nameHere),
      ...(before === undefined ? {} : { before }),
      wanted: wanted satisfies Json,
      check: lost ? 'by-hand' : 'by-reading',
    },
  ]
}

/** Whether the deploying account has the place of a person on the object: it is new, or still so. */
const isStandIn = (path: string, input: DraftInput, { destination }: WantedState): boolean =>
  destination === undefined ||
  referencesIn(destination.data).some(
    (found) => found.path === path && found.reference.id === input.deployingAccount,
  )

/** People whose place somebody else has taken for now. */
const replacedSteps = (input: DraftInput, state: WantedState): readonly ManualStep[] => {
  const { model, object } = input
  return state.translation.replaceable.flatMap((path): readonly ManualStep[] => {
    const code = model.replacedByHand?.[path]
    if (code === undefined || !isStandIn(path, input, state)) return []
    const people = referencesIn(object.data).filter((found) => found.path === path)
    return [
      {
        ...manualFrame(input, state.destination),
        id: `${stepIdOf(object)}/${code}/${path}`,
        code,
        path: '',
        values: people.map(({ reference: { $ref, id } }) => ({
          label: model.title.one,
          value: `${object.name}: ${input.nameOf($ref, id)}`,
        })),
        check: 'by-hand',
      },
    ]
  })
}

/** Handing an object over that only its owner will see. */
const handingOver = (input: DraftInput, state: WantedState): readonly ManualStep[] => {
  const { model, object } = input
  const code = model.seenByOwnerOnly?.code
  const owner = object.data[model.ownedBy ?? '']
  if (code === undefined || state.waitingOwner === undefined || !isReference(owner)) return []
  return [
    {
      ...manualFrame(input, state.destination),
      id: `${stepIdOf(object)}/${code}`,
      code,
      path: '',
      values: [{ label: 'Owner', value: input.nameOf('user', owner.id) }],
      check: 'by-hand',
    },
  ]
}

/** Members that the destination does not show: nobody can see whether they are as they should be. */
const unshownSteps = (input: DraftInput, state: WantedState): readonly ManualStep[] =>
  Object.entries(input.unshown).map(([member, value]) => ({
    ...manualFrame(input, state.destination),
    id: `${stepIdOf(input.object)}/member-not-shown/${member}`,
    code: 'member-not-shown',
    path: '',
    values: handValues(member, value, ({ $ref, id }) => input.nameOf($ref, id)),
    check: 'by-hand',
  }))

/**
 * What a person has to set by hand for this object. What a last step sets is among it all the same:
 * reading ticks it off, and where that step does not come to pass, nobody forgets it.
 */
export const draftManual = (input: DraftInput, state: WantedState): readonly ManualStep[] => {
  const { model, object } = input
  const isNew = state.destination === undefined
  const isWritten = isNew || state.changes.length > 0
  const isLeft = isWritten || model.handWorkOnlyIfWritten !== true
  const works = [
    ...((isLeft && model.handWork?.(object, isNew)) || []),
    ...(state.settled?.handWork ?? []),
  ]
  return [
    ...unshownSteps(input, state),
    ...replacedSteps(input, state),
    ...handingOver(input, state),
    ...(model.byHand ?? []).flatMap((byHand) => memberStep(input, state, byHand)),
    ...works.map(
      ({ code, values }, at): ManualStep => ({
        ...manualFrame(input, state.destination),
        id: `${stepIdOf(object)}/${code}/${at}`,
        code,
        path: '',
        values,
        check: 'by-hand',
      }),
    ),
  ]
}
