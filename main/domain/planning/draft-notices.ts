import type { ConfigObject } from '#contract/model/config-object'
import type { Notice } from '#contract/model/plan'
import { sameJson } from '../canonical-json.ts'
import type { DraftInput } from './draft-input.ts'
import { lostDetails } from './draft-problems.ts'
import { notice } from './findings.ts'
import { keptExtras } from './kept-extras.ts'
import { stepIdOf } from './object-index.ts'
import { keptReferences, type WantedState } from './wanted-state.ts'

/** What an existing object keeps although the source says otherwise. */
const matchNotices = (
  { object, model, match }: DraftInput,
  destination: ConfigObject,
  { wanted }: WantedState,
): readonly Notice[] => {
  const id = stepIdOf(object)
  const renamed = match.state === 'matched' && match.evidence === 'name-in-other-case'
  return [
    ...model.unchangeable
      .filter((member) => !sameJson(wanted[member], destination.data[member]))
      .map((member) => notice(id, 'never-changed', member, [object.name])),
    ...keptExtras(wanted, destination.data, model.collections).map(({ path, count }) =>
      notice(id, 'extra-kept', path, [object.name, String(count)]),
    ),
    ...keptReferences(model, wanted, destination).map((member) =>
      notice(id, 'extra-kept', member, [object.name, '1']),
    ),
    ...(renamed ? [notice(id, 'name-differs', '', [object.name, destination.name])] : []),
  ]
}

/** All that the user should know about this object and need not decide. */
export const draftNotices = (input: DraftInput, state: WantedState): readonly Notice[] => {
  const { translation, destination, changes } = state
  const { object } = input
  const id = stepIdOf(object)
  const writes = !destination || changes.length > 0
  return [
    ...translation.quietlyLeftOut.map((found) =>
      notice(id, 'element-left-out', found.path, lostDetails(input, found)),
    ),
    ...(destination
      ? matchNotices(input, destination, state)
      : translation.replaceable.map((member) =>
          notice(id, 'lead-replaced', member, [object.name, member]),
        )),
    ...(writes && input.unscoped ? [notice(id, 'token-may-not-write', '', [object.name])] : []),
  ]
}
