import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import type { Notice, PlanProblem, ProblemCode, Step } from '#contract/model/plan'
import { type Reference, reference } from '#contract/model/reference'
import { sameJson } from '../canonical-json.ts'
import { fingerprint } from '../fingerprint.ts'
import type { KindModel } from '../kind-model.ts'
import { notice, problem } from './findings.ts'
import { keptExtras } from './kept-extras.ts'
import type { Match } from './match.ts'
import { memberChanges } from './member-changes.ts'
import { stepIdOf } from './object-index.ts'
import { reconcile } from './reconcile.ts'
import { type TargetOf, type Translation, translate } from './translate.ts'

/** What one step is drafted from. */
export interface DraftInput {
  readonly object: ConfigObject
  readonly model: KindModel
  readonly match: Match
  readonly targetOf: TargetOf
  /** Name of a source object for a reference, for people to read. */
  readonly nameOf: (kind: string, id: string) => string
  readonly decisions: readonly Decision[]
  /** Names of the destination's projects outside the selection that use the matched object. */
  readonly sharedWith: readonly string[]
  readonly deployingAccount: string
  /** Why a reference has no counterpart on the destination. */
  readonly codeForMissing: (reference: Reference) => ProblemCode
  /** Why the destination could not be asked about this kind, if it could not. */
  readonly unreadable: string | undefined
  readonly unscoped: boolean
  readonly owner: Step['owner']
  readonly why: readonly string[]
}

/** A step before its dependencies and blocking are known, with what was found on the way. */
export interface Draft {
  readonly step: Step
  readonly problems: readonly PlanProblem[]
  readonly notices: readonly Notice[]
  /** A list that may not become empty did: the object is not carried at all. */
  readonly dropped: boolean
}

const withReplacedPeople = (
  translation: Translation,
  destination: ConfigObject | undefined,
  deployingAccount: string,
): JsonObject => ({
  ...translation.data,
  ...Object.fromEntries(
    translation.replaceable.map((member) => [
      member,
      destination?.data[member] ?? reference('user', deployingAccount),
    ]),
  ),
})

/** Members that stay as they are on an existing object whatever the source says. */
const keptMembers = (model: KindModel, destination: ConfigObject): readonly string[] => [
  ...model.unchangeable,
  ...(destination.protection === 'default'
    ? model.collections.filter((list) => list.joinsDefault).map((list) => list.path)
    : []),
]

const keepMembers = (
  data: JsonObject,
  members: readonly string[],
  destination: ConfigObject,
): JsonObject => ({
  ...data,
  ...Object.fromEntries(
    members.flatMap((name) => {
      const kept = destination.data[name]
      return kept === undefined ? [] : [[name, kept]]
    }),
  ),
})

/** What stands on a new object for members that were left out. */
const withoutDispensable = (model: KindModel): JsonObject =>
  Object.fromEntries((model.dispensable ?? []).map((member) => [member, null]))

const hasYes = (decisions: readonly Decision[], sharedWith: readonly string[]): boolean =>
  decisions.some(
    (decision) =>
      decision.choose === 'update' &&
      sharedWith.every((project) => decision.projects.includes(project)),
  )

/** Drafts the step for one source object: what to do, what to ask, what to tell. */
export const draftStep = (input: DraftInput): Draft => {
  const { object, model, match, decisions } = input
  const id = stepIdOf(object)
  const problems: PlanProblem[] = []
  const notices: Notice[] = []
  const destination = match.state === 'matched' ? match.destination : undefined

  const translation = translate(object.data, model, input.targetOf)
  const named = (path: string, kind: string, nativeId: string) => [
    `${model.title.one} “${object.name}”`,
    input.nameOf(kind, nativeId),
    path,
  ]
  const base = {
    id,
    kind: object.kind,
    name: object.name,
    naturalKey: object.naturalKey,
    ...(input.owner ? { owner: input.owner } : {}),
    sourceId: object.id,
    dependsOn: [],
    why: input.why,
    sharedWith: input.sharedWith,
    blockedBy: [],
    statusMappings: [],
  }
  const usedAsItIs = (found: ConfigObject, evidence: Step['evidence']): Draft => ({
    step: {
      ...base,
      action: 'reuse',
      destinationId: found.id,
      before: found.data,
      after: found.data,
      changes: [],
      fingerprint: fingerprint(found.data),
      ...(evidence ? { evidence } : {}),
    },
    problems: [],
    notices: [],
    dropped: false,
  })

  if (match.state === 'matched') {
    const reused = decisions.some((decision) => decision.choose === 'reuse')
    if (reused || match.destination.protection === 'locked') {
      return usedAsItIs(match.destination, match.evidence)
    }
  }

  for (const lost of translation.leftOut) {
    const details = named(lost.path, lost.reference.$ref, lost.reference.id)
    problems.push(problem(id, input.codeForMissing(lost.reference), 'element', lost.path, details))
  }
  for (const lost of translation.missing) {
    const details = named(lost.path, lost.reference.$ref, lost.reference.id)
    problems.push(problem(id, input.codeForMissing(lost.reference), 'step', lost.path, details))
  }
  for (const lost of translation.quietlyLeftOut) {
    const details = named(lost.path, lost.reference.$ref, lost.reference.id)
    notices.push(notice(id, 'element-left-out', lost.path, details))
  }
  const wanted = withReplacedPeople(translation, destination, input.deployingAccount)
  if (!destination) {
    for (const member of translation.replaceable) {
      notices.push(notice(id, 'lead-replaced', member, [object.name, member]))
    }
    if (match.state === 'ambiguous') {
      problems.push(problem(id, 'ambiguous-name', 'step', '', [object.name], match.candidates))
    } else if (object.protection !== 'none') {
      const code = object.protection === 'locked' ? 'locked-object' : 'default-object'
      problems.push(problem(id, code, 'step', '', [object.name]))
    } else if (input.unreadable !== undefined) {
      problems.push(problem(id, 'not-readable', 'step', '', [input.unreadable]))
    }
  }

  const differences = destination ? (model.differs?.(object, destination) ?? []) : []
  const decidedUse = match.state === 'matched' && match.evidence === 'decision'
  if (destination && differences.length > 0 && !decidedUse) {
    problems.push(problem(id, 'differing-object', 'step', '', differences, [destination]))
  }

  const merged = destination
    ? reconcile(
        keepMembers(wanted, keptMembers(model, destination), destination),
        destination.data,
        model.collections,
      )
    : { ...withoutDispensable(model), ...wanted }
  const changes = destination ? memberChanges(destination.data, merged, model.collections) : []
  if (destination) {
    for (const member of model.unchangeable) {
      if (!sameJson(wanted[member], destination.data[member])) {
        notices.push(notice(id, 'never-changed', member, [object.name]))
      }
    }
    for (const extra of keptExtras(wanted, destination.data, model.collections)) {
      notices.push(notice(id, 'extra-kept', extra.path, [object.name, String(extra.count)]))
    }
    if (match.state === 'matched' && match.evidence === 'name-in-other-case') {
      notices.push(notice(id, 'name-differs', '', [object.name, destination.name]))
    }
  }
  for (const finding of model.check?.(merged, destination) ?? []) {
    problems.push(problem(id, finding.code, 'step', finding.path, finding.details))
  }

  const writes = !destination || changes.length > 0
  if (destination && writes && !hasYes(decisions, input.sharedWith)) {
    if (destination.protection === 'default') {
      problems.push(problem(id, 'default-object', 'step', '', input.sharedWith, [destination]))
    } else if (input.sharedWith.length > 0) {
      problems.push(problem(id, 'shared-object', 'step', '', input.sharedWith, [destination]))
    }
  }
  if (writes && input.unscoped) notices.push(notice(id, 'token-may-not-write', '', [object.name]))

  // A project behind the same key that is another one is a question, not a match.
  const settled = differences.length === 0 || decidedUse ? destination : undefined
  return {
    step: {
      ...base,
      action: destination ? (changes.length > 0 ? 'update' : 'no-change') : 'create',
      ...(settled ? { destinationId: settled.id } : {}),
      ...(destination
        ? { before: destination.data, fingerprint: fingerprint(destination.data) }
        : {}),
      after: merged,
      changes,
      ...(match.state === 'matched' ? { evidence: match.evidence } : {}),
    },
    problems,
    notices,
    dropped: translation.emptied.length > 0,
  }
}
