import type { ConfigObject } from '#contract/model/config-object'
import { type Plan, type PlanProblem, planSchemaVersion, type Step } from '#contract/model/plan'
import { type Reference, reference, referenceKey } from '#contract/model/reference'
import { productOf } from '#contract/model/snapshot'
import { checkChanges } from '../checks/changes.ts'
import { checkLeavingTypes } from '../checks/leaving-types.ts'
import { mapLiveIssues } from '../checks/live-mappings.ts'
import { referencesIn } from '../reference-walk.ts'
import { restrictionNotices } from '../restrictions/restriction-notices.ts'
import { restrictionsOfJira } from '../restrictions/restrictions-of.ts'
import {
  changedSinceProblems,
  pairsOfSameSite,
  undoRoots,
  untouchedReused,
} from '../undo/undo-planning.ts'
import { oneWayProblems, withUndo } from '../undo/with-undo.ts'
import { blockSteps } from './blocking.ts'
import { type Closure, closureOf } from './closure.ts'
import { cutCycles, newPrefix } from './cut-cycles.ts'
import { decisionsFor } from './decision-index.ts'
import type { Draft } from './draft.ts'
import { draftAll, usedAsItIs } from './draft-all.ts'
import { isAccepted } from './draft-problems.ts'
import { notice } from './findings.ts'
import { halfShown, handMade } from './hand-made.ts'
import { lastSteps } from './last-steps.ts'
import { leftBehind } from './left-behind.ts'
import { matcher } from './match.ts'
import { nameTurns } from './name-turns.ts'
import { withNewNames } from './new-names.ts'
import { indexObjects, stepIdOf } from './object-index.ts'
import { withUsers } from './only-for.ts'
import { decisionsAboutDeletion, planDeletions } from './plan-deletions.ts'
import type { PlanningInput } from './planning-input.ts'
import { reindexing } from './reindexing.ts'
import { rememberedPairs } from './remembered.ts'
import { selectRoots } from './select-objects.ts'
import { decidedSkips, type Skips, skipsIn, tellSkipped, usesBesides } from './skipping.ts'
import { inOrder } from './step-graph.ts'
import { usesIn } from './uses.ts'
import { withoutDrafts } from './without-drafts.ts'

/** Fills in which steps each step waits for: those of the objects its wanted data refers to. */
const withDependencies = (steps: readonly Step[]): readonly Step[] => {
  const byDestination = new Map<string, string>()
  for (const step of steps) {
    if (step.destinationId !== undefined) {
      byDestination.set(referenceKey({ $ref: step.kind, id: step.destinationId }), step.id)
    }
  }
  const ids = new Set(steps.map((step) => step.id))
  const stepFor = (target: Reference): string | undefined =>
    target.id.startsWith(newPrefix)
      ? target.id.slice(newPrefix.length)
      : byDestination.get(referenceKey(target))
  return steps.map((step) => {
    const owner = step.owner ? [reference(step.owner.kind, step.owner.id)] : []
    const used = [...owner, ...referencesIn(step.after).map((found) => found.reference)]
    // What a person makes is in nobody's turn.
    if (step.action === 'by-hand') return { ...step, dependsOn: [] }
    const dependsOn = new Set(
      used.flatMap((target) => {
        const id = stepFor(target)
        return id !== undefined && id !== step.id && ids.has(id) ? [id] : []
      }),
    )
    return { ...step, dependsOn: [...dependsOn].sort() }
  })
}

/**
 * Objects to be created that bear the same natural key (names that differ in case only) come one
 * after the other: after a lost answer, the key must lead to one new object at most.
 */
const oneByOne = (steps: readonly Step[]): readonly Step[] => {
  const last = new Map<string, string>()
  return steps
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((step) => {
      if (step.action !== 'create') return step
      const key = `${step.kind}\n${step.owner?.id ?? ''}\n${step.naturalKey}`
      const before = last.get(key)
      last.set(key, step.id)
      return before === undefined
        ? step
        : { ...step, dependsOn: [...step.dependsOn, before].sort() }
    })
}

/** All steps as they are drafted, without what is skipped. */
interface Drafted {
  readonly drafts: readonly Draft[]
  readonly closure: Closure
  readonly skipped: Skips
}

/** Whether a problem asks which object of the destination is meant. */
const isAboutIdentity = ({ code }: PlanProblem): boolean =>
  code === 'ambiguous-name' || code === 'differing-object'

const isProject = ({ kind }: ConfigObject): boolean => kind === 'project'

/**
 * Makes the plan that brings the destination to what the selected projects and objects of the source need.
 * Pure: the same input gives the same plan. Fails (AppError) when the selection cannot be carried.
 */
export const makePlan = (input: PlanningInput): Plan => {
  const { models, undoing } = input
  const original = indexObjects(undoing ? input.source : withoutDrafts(input.source, models))
  const destination = indexObjects(input.destination)
  const decided = decisionsFor(input.decisions, original)
  const remembered = rememberedPairs(input.remembered ?? [], destination)
  const named = withNewNames(original, decided, models, remembered)
  const { source, originalOf } = named
  const decisionFor = undoing ? untouchedReused(named.decisionFor, undoing) : named.decisionFor
  const selected = undoing ? undoRoots(source, undoing) : selectRoots(source, input, models)
  const deployingAccount = input.destination.seenBy.accountId
  const matchOf = matcher({
    source,
    destination,
    models,
    known: undoing ? [...pairsOfSameSite(source), ...input.known] : input.known,
    remembered,
    original,
    decisionFor,
    deployingAccount,
  })

  const isHalf = halfShown(input.source)
  const handMadeOf = handMade({
    models,
    matchOf,
    ownerOf: ({ owner }) => owner && source.get(owner.kind, owner.id),
    isHalf,
  })

  /** Also what the user has made of a kind that is only matched otherwise (a group). */
  const hasStep = (object: ConfigObject): boolean =>
    models.get(object.kind)?.role === 'carried' || matchOf(object).state === 'new'
  const sides = {
    source,
    destination,
    decisionFor,
    originalOf,
    matchOf,
    remembered,
    deployingAccount,
    handMadeOf,
    isHalf,
  }
  const uses = usesIn(source, models)
  const draftWithout = (skipped: Skips): Drafted => {
    const skips = skipsIn(skipped, source)
    const roots = selected.filter((object) => !skips(object))
    const closure = closureOf(usesBesides(uses, skips), roots, usedAsItIs(sides, models))
    const drafts = draftAll(input, closure.objects.filter(hasStep), closure, { ...sides, skips })
    const lacking = drafts.flatMap(({ step, lacks: [lost] }) =>
      lost ? [[step.id, source.get(lost.$ref, lost.id)?.name ?? lost.id] as const] : [],
    )
    return lacking.length === 0
      ? { drafts, closure, skipped }
      : draftWithout(new Map([...lacking, ...skipped]))
  }
  const { drafts, closure, skipped } = draftWithout(decidedSkips(source, decisionFor))

  const kept = drafts.filter((draft) => !draft.dropped)
  const asked = new Set(
    kept.flatMap(({ problems }) => problems.filter(isAboutIdentity).map(({ stepId }) => stepId)),
  )
  const turns = nameTurns(
    oneByOne(withDependencies(kept.map((draft) => draft.step))),
    named,
    destination,
    models,
    (stepId) => asked.has(stepId),
  )
  const linked = turns.steps
  const mapped = mapLiveIssues(linked, destination, source, decisionFor)
  const gaps = { source: input.source.gaps, destination: input.destination.gaps }
  const made = new Set((undoing?.undoes.made ?? []).map(stepIdOf))
  const sourceProduct = productOf(input.source.site)
  const both = { source, destination, models, matchOf, sourceProduct, gaps, made }
  const deletions = planDeletions(both, mapped.steps, input.decisions)
  const acyclic = cutCycles([...mapped.steps, ...deletions.steps], models)
  const manual = kept.flatMap((draft) => draft.manual)
  const last = lastSteps(acyclic, source, models, decisionFor, manual)
  const ordered = withUndo(withUsers(inOrder([...acyclic, ...last]), models), destination, models)
  const indexing = reindexing(ordered, input.destination.site)
  const byId = new Map(ordered.map((step) => [step.id, step]))
  const accepted = (found: PlanProblem): boolean => {
    const step = byId.get(found.stepId)
    if (step === undefined) return false
    const object = source.get(step.kind, step.sourceId)
    const made = object ? decisionFor(object) : decisionsAboutDeletion(step, input.decisions)
    return isAccepted(made, found)
  }
  const problems = [
    ...drafts.flatMap((draft) => draft.problems),
    ...mapped.problems,
    ...deletions.problems.filter((found) => !accepted(found)),
    ...turns.problems,
    ...checkLeavingTypes(linked, destination).filter((found) => !accepted(found)),
    ...checkChanges([...linked, ...deletions.steps], destination, models).filter(
      (found) => !accepted(found),
    ),
    ...oneWayProblems(ordered).filter((found) => !accepted(found)),
    ...(undoing ? changedSinceProblems(ordered, undoing).filter((found) => !accepted(found)) : []),
  ]
  const { site, seenBy } = input.destination
  const restrictions = restrictionsOfJira(productOf(site), seenBy.token)
  const carriedOver = undoing ? [] : selected.filter(isProject)
  const selectedIds = new Set(carriedOver.map((project) => project.id))
  return {
    format: 'slipway-plan',
    schema: planSchemaVersion,
    source: input.source.site,
    destination: input.destination.site,
    selection: input.projects,
    selectedObjects: selected
      .filter((object) => !isProject(object))
      .map(({ kind, id, name }) => ({ kind, id, name })),
    madeAt: input.madeAt,
    steps: blockSteps(ordered, problems),
    problems,
    notices: [
      ...drafts.flatMap((draft) =>
        draft.dropped
          ? [notice(draft.step.id, 'element-left-out', '', [draft.step.name])]
          : draft.notices,
      ),
      ...restrictionNotices(ordered, restrictions, input.restrictedActionsOf),
    ],
    notCarried: [
      ...input.source.notCarried.filter((found) => selectedIds.has(found.projectId)),
      ...leftBehind(source, models, closure.objects, selectedIds),
    ],
    manual: [...manual, ...indexing],
    onlyThere: deletions.onlyThere,
    skipped: tellSkipped(skipped, source),
    known: input.remembered ?? [],
    base: input.base ? { site: input.base.site, takenAt: input.base.takenAt } : null,
    ...(undoing ? { undoes: undoing.undoes } : {}),
  }
}
