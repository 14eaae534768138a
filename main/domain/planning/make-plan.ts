import type { ConfigObject } from '#contract/model/config-object'
import { type Plan, type PlanProblem, planSchemaVersion, type Step } from '#contract/model/plan'
import { type Reference, reference, referenceKey } from '#contract/model/reference'
import { checkChanges } from '../checks/changes.ts'
import { checkLeavingTypes } from '../checks/leaving-types.ts'
import { mapLiveIssues } from '../checks/live-mappings.ts'
import { referencesIn } from '../reference-walk.ts'
import { oneWayProblems, withUndo } from '../undo/with-undo.ts'
import { blockSteps } from './blocking.ts'
import { type Closure, closureOf } from './closure.ts'
import { copyProblems, withCopies } from './copies.ts'
import { counterpartsOf } from './counterparts.ts'
import { cutCycles, newPrefix } from './cut-cycles.ts'
import { type DecisionsFor, decisionsFor } from './decision-index.ts'
import { isAccepted } from './draft-problems.ts'
import { type Draft, draftStep, isUsedAsItIs } from './draft-step.ts'
import { codeForMissing, notice, problem } from './findings.ts'
import { lastSteps } from './last-steps.ts'
import { leftBehind } from './left-behind.ts'
import { type Match, matcher } from './match.ts'
import { indexObjects, type ObjectIndex, stepIdOf } from './object-index.ts'
import { decisionsAboutDeletion, planDeletions } from './plan-deletions.ts'
import type { PlanningInput } from './planning-input.ts'
import { projectUsage } from './project-usage.ts'
import { selectRoots } from './select-objects.ts'
import { inOrder } from './step-graph.ts'
import { usesIn } from './uses.ts'

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

const isProject = ({ kind }: ConfigObject): boolean => kind === 'project'

/**
 * Makes the plan that brings the destination to what the selected projects and objects of the source need.
 * Pure: the same input gives the same plan. Fails (AppError) when the selection cannot be carried.
 */
export const makePlan = (input: PlanningInput): Plan => {
  const { models } = input
  const original = indexObjects(input.source)
  const destination = indexObjects(input.destination)
  const decided = decisionsFor(input.decisions, original)
  const copied = withCopies(original, decided, models)
  const { source, decisionFor } = copied
  const selected = selectRoots(source, input, models)
  const deployingAccount = input.destination.seenBy.accountId
  const matchOf = matcher({
    source,
    destination,
    models,
    known: input.known,
    decisionFor,
    deployingAccount,
  })

  const usedAsItIs = (object: ConfigObject): boolean => {
    const match = matchOf(object)
    if (match.state !== 'matched') return false
    return isUsedAsItIs(object, match.destination, models.get(object.kind), decisionFor(object))
  }
  const closure = closureOf(usesIn(source, models), selected, usedAsItIs)
  /** Also what the user has made of a kind that is only matched otherwise (a group). */
  const hasStep = (object: ConfigObject): boolean =>
    models.get(object.kind)?.role === 'carried' || matchOf(object).state === 'new'
  const carried = closure.objects.filter(hasStep)
  const sides = { source, destination, decisionFor, matchOf, deployingAccount }
  const drafts = draftAll(input, carried, closure, sides)

  const kept = drafts.filter((draft) => !draft.dropped)
  const linked = oneByOne(withDependencies(kept.map((draft) => draft.step)))
  const mapped = mapLiveIssues(linked, destination, source, decisionFor)
  const gaps = { source: input.source.gaps, destination: input.destination.gaps }
  const both = { source, destination, models, matchOf, gaps }
  const deletions = planDeletions(both, mapped.steps, input.decisions)
  const acyclic = cutCycles([...mapped.steps, ...deletions.steps], models)
  const manual = kept.flatMap((draft) => draft.manual)
  const last = lastSteps(acyclic, source, models, decisionFor, manual)
  const ordered = withUndo(inOrder([...acyclic, ...last]), destination, models)
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
    ...deletions.problems,
    ...copyProblems(linked, copied, destination),
    ...checkLeavingTypes(linked, destination).filter((found) => !accepted(found)),
    ...checkChanges([...linked, ...deletions.steps], destination, models).filter(
      (found) => !accepted(found),
    ),
    ...oneWayProblems(ordered).filter((found) => !accepted(found)),
  ]
  const selectedIds = new Set(selected.filter(isProject).map((project) => project.id))
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
    notices: drafts.flatMap((draft) =>
      draft.dropped
        ? [notice(draft.step.id, 'element-left-out', '', [draft.step.name])]
        : draft.notices,
    ),
    notCarried: [
      ...input.source.notCarried.filter((found) => selectedIds.has(found.projectId)),
      ...leftBehind(source, models, closure.objects, selectedIds),
    ],
    manual,
    onlyThere: deletions.onlyThere,
  }
}

/** Both sites and what brings their objects together. */
interface Sides {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly decisionFor: DecisionsFor
  readonly matchOf: (object: ConfigObject) => Match
  readonly deployingAccount: string
}

const draftAll = (
  input: PlanningInput,
  carried: readonly ConfigObject[],
  closure: Closure,
  { source, destination, decisionFor, matchOf, deployingAccount }: Sides,
): readonly Draft[] => {
  const { models } = input
  const usage = projectUsage(destination, models)
  const inClosure = new Set(carried.map(stepIdOf))
  const ours = new Set(
    carried
      .filter((object) => object.kind === 'project')
      .flatMap((project) => {
        const match = matchOf(project)
        return match.state === 'matched' ? [match.destination.id] : []
      }),
  )
  const counterparts = counterpartsOf({
    source,
    destination,
    models,
    matchOf,
    isCarried: (object) => inClosure.has(stepIdOf(object)),
    deployingAccount,
  })
  const unreadable = new Map(
    input.destination.gaps.map((gap) => [gap.kind, `${gap.what}: ${gap.reason}`]),
  )
  return carried.map((object) => {
    const model = models.get(object.kind)
    if (!model) throw new Error(`no such kind: ${object.kind}`)
    const match = matchOf(object)
    const owner =
      object.owner && counterparts.targetOf(reference(object.owner.kind, object.owner.id))
    const draft = draftStep({
      object,
      model,
      match,
      ...counterparts,
      nameOf: (kind, id) => source.get(kind, id)?.name ?? `${kind} ${id}`,
      decisions: decisionFor(object),
      released: [],
      sharedWith:
        match.state === 'matched'
          ? usage(match.destination)
              .filter((project) => !ours.has(project.id))
              .map((project) => project.name)
              .sort()
          : [],
      deployingAccount,
      unreadable: unreadable.get(object.kind),
      codeForMissing: (lost) => (unreadable.has(lost.$ref) ? 'not-readable' : codeForMissing(lost)),
      unscoped: input.destination.seenBy.token === 'scoped' && input.unscopedKinds.has(object.kind),
      owner: owner && { kind: owner.$ref, id: owner.id },
      why: [...(closure.usedBy.get(stepIdOf(object)) ?? [])].sort(),
    })
    const hidden = input.source.gaps.filter((gap) => gap.kind === object.kind)
    if (object.kind !== 'project' && hidden.length === 0) return draft
    return {
      ...draft,
      problems: [
        ...draft.problems,
        ...hidden.map((gap) =>
          problem(draft.step.id, 'not-readable', 'element', gap.what, [gap.reason]),
        ),
      ],
    }
  })
}
