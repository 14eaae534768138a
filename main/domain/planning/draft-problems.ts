import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { PlanProblem } from '#contract/model/plan'
import { checkLengths } from '../checks/lengths.ts'
import { textsIn } from '../texts-in.ts'
import type { DraftInput } from './draft-input.ts'
import { problem, problemOf } from './findings.ts'
import { stepIdOf } from './object-index.ts'
import type { Unresolved } from './translate.ts'
import { isSettled, type WantedState } from './wanted-state.ts'

/** Whom a lost reference concerns: the object, what it names, and where. */
export const lostDetails = (input: DraftInput, { path, reference }: Unresolved) => [
  `${input.model.title.one} “${input.object.name}”`,
  input.nameOf(reference.$ref, reference.id),
  path,
]

/** People and objects that the destination does not have. */
export const missingProblems = (input: DraftInput, { translation, settled }: WantedState) => {
  const { object, model } = input
  const id = stepIdOf(object)
  const lost = (found: Unresolved, blocks: PlanProblem['blocks']): PlanProblem => {
    const code = input.codeForMissing(found.reference)
    const name = input.nameOf(found.reference.$ref, found.reference.id)
    const told = code === 'not-readable' ? undefined : model.tellMissing?.(object.data, found, name)
    return told
      ? problemOf(id, told, blocks)
      : problem(id, code, blocks, found.path, lostDetails(input, found))
  }
  return [
    ...translation.leftOut.map((found) => lost(found, 'element')),
    ...translation.missing
      .filter(({ path }) => !isSettled(settled, path))
      .map((found) => lost(found, 'step')),
  ]
}

/** Reasons why the object may not be created: nobody knows whether, or whether it can be. */
const creationProblems = (input: DraftInput): readonly PlanProblem[] => {
  const { object, match, unreadable } = input
  const id = stepIdOf(object)
  if (match.state === 'ambiguous') {
    return [problem(id, 'ambiguous-name', 'step', '', [object.name], match.candidates)]
  }
  if (match.state === 'differing') {
    const { differences, candidate } = match
    return [problem(id, 'differing-object', 'step', '', differences, [candidate])]
  }
  if (object.protection === 'site') {
    return [problem(id, 'not-readable', 'step', '', [unreadable ?? object.name])]
  }
  if (object.protection !== 'none') {
    const code = object.protection === 'locked' ? 'locked-object' : 'default-object'
    return [problem(id, code, 'step', '', [object.name])]
  }
  return unreadable === undefined ? [] : [problem(id, 'not-readable', 'step', '', [unreadable])]
}

const hasYes = ({ decisions, sharedWith }: DraftInput): boolean =>
  decisions.some(
    (decision) =>
      decision.choose === 'update' &&
      sharedWith.every((project) => decision.projects.includes(project)),
  )

/** Updates that concern others need a yes that names them. */
const consentProblems = (
  input: DraftInput,
  destination: ConfigObject,
  { changes }: WantedState,
): readonly PlanProblem[] => {
  const { object } = input
  if (changes.length === 0 || hasYes(input)) return []
  const id = stepIdOf(object)
  if (destination.protection === 'site') {
    return [problem(id, 'site-wide', 'step', '', [object.name], [destination])]
  }
  if (destination.protection === 'default') {
    return [problem(id, 'default-object', 'step', '', input.sharedWith, [destination])]
  }
  return input.sharedWith.length > 0
    ? [problem(id, 'shared-object', 'step', '', input.sharedWith, [destination])]
    : []
}

/** Texts in which something means nothing, or cannot be read. */
const textProblems = ({ object }: DraftInput, { merged }: WantedState): readonly PlanProblem[] =>
  textsIn(merged)
    .filter(({ value }) => value.unclear.length > 0)
    .map(({ path, value }) =>
      problem(stepIdOf(object), 'text-unclear', 'step', path, [object.name, ...value.unclear]),
    )

/** Places that both sites changed, and about which nothing is decided. */
export const conflictProblems = ({ object }: DraftInput, { divergences }: WantedState) => {
  const open = divergences.filter(({ taken }) => taken === null).map(({ path }) => path)
  const members = [...new Set(open.map((path) => path.replace(/\..*$/, '')))]
  return open.length === 0 ? [] : [problem(stepIdOf(object), 'conflict', 'step', '', members)]
}

/** Writes whose shape no specification shows. */
const unprovenProblems = ({ object, model }: DraftInput): readonly PlanProblem[] =>
  model.abilities.proven === 'unproven'
    ? [problem(stepIdOf(object), 'unproven-write', 'step', '', [object.name])]
    : []

/** Whether the user said yes to such a problem of this object. */
export const isAccepted = (decisions: readonly Decision[], { code, about }: PlanProblem): boolean =>
  decisions.some(
    (decision) =>
      (decision.choose === 'accept' && decision.code === code && decision.about === about) ||
      (decision.choose === 'enable' && code === 'unproven-write'),
  )

/** All that the user has to decide or mend before this object can be written as wanted. */
export const draftProblems = (input: DraftInput, state: WantedState): readonly PlanProblem[] => {
  const { destination, merged, changes, translation, settled } = state
  const id = stepIdOf(input.object)
  const writes = !destination || changes.length > 0
  const found = [
    ...missingProblems(input, state),
    ...conflictProblems(input, state),
    ...(destination ? consentProblems(input, destination, state) : creationProblems(input)),
    ...[
      ...checkLengths(input.model, merged, destination?.data),
      ...(input.model.check?.(merged, destination) ?? []),
      ...(input.model.checkOwn?.(translation.data, destination) ?? []).filter(
        ({ path }) => !isSettled(settled, path),
      ),
    ].map((finding) => problemOf(id, finding)),
    ...(writes ? [...textProblems(input, state), ...unprovenProblems(input)] : []),
  ]
  return found.filter((each) => !isAccepted(input.decisions, each))
}
