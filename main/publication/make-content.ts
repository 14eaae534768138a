import { isWriting, type Step } from '#contract/model/plan'
import type {
  PublishedChange,
  PublishedContent,
  PublishedFact,
  PublishedLine,
} from '#contract/model/published-content'
import type { StepOutcome } from '#contract/model/run'
import { waitsForHand } from '#contract/waits-for-hand'
import { actionWording } from '#contract/wording/action-wording'
import { wordMomentInUtc } from '#contract/wording/dates'
import { wordNotice } from '#contract/wording/notice-wording'
import { wordProblem } from '#contract/wording/problem-wording'
import { publicationText as text } from '#contract/wording/publication-wording'
import { outcomeWording } from '#contract/wording/run-wording'
import type { ManualEnd } from '#domain/deployment/manual-ends'
import { fingerprint } from '#domain/fingerprint'
import { indexObjects } from '#domain/planning/object-index'
import { describeIn } from '#view/describe'
import { manualViews, notDeployed, progressBy } from '#view/manual-views'
import { memberViews } from '#view/member-views'
import { pageOf } from '#view/object-page'
import { inWordsOnly } from '#view/view-picture'
import { isBlocked, wholeSteps } from '#view/whole-steps'
import { type PicturesInput, workflowPictures } from './workflow-pictures.ts'

/** How a deployment of the plan went. */
export interface PublishedRun {
  readonly runId: string
  readonly deployedBy: string
  readonly begunAt: string
  /** Null while it goes on, or was interrupted. */
  readonly endedAt: string | null
  /** What a second plan still wants to write; null until the result was read back. */
  readonly remaining: number | null
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
  readonly manualEnds: ReadonlyMap<string, ManualEnd>
}

/** What is published, and how its deployment went if there was one. */
export interface ContentInput extends PicturesInput {
  readonly names: readonly string[]
  readonly planHash: string
  readonly run: PublishedRun | undefined
}

const identityOf = ({ plan, run }: ContentInput): string => {
  if (run !== undefined) return `run-${run.runId}`
  const { source, destination, selection, selectedObjects, undoes } = plan
  const carried = {
    sites: [source.cloudId, destination.cloudId],
    projects: selection.toSorted(),
    objects: selectedObjects.map(({ kind, id }) => `${kind} ${id}`).toSorted(),
    undoes: undoes?.runId ?? null,
  }
  return `plan-${fingerprint(carried).slice(0, 24)}`
}

const verdictOf = (
  changes: readonly Step[],
  blocked: number,
  run: PublishedRun | undefined,
): PublishedContent['verdict'] => {
  if (run === undefined) {
    if (blocked > 0) return { tone: 'open', text: text.waitsForDecisions(blocked) }
    return { tone: 'open', text: changes.length === 0 ? text.nothingPlanned : text.forReview }
  }
  const done = changes.filter(({ id }) => run.outcomeOf(id)?.state === 'done').length
  const kept = changes.filter(({ id }) => run.outcomeOf(id)?.state === 'kept').length
  const open = changes.length - done - kept
  if (open > 0 || (run.remaining ?? 0) > 0) {
    return { tone: 'bad', text: text.leftOver(done, Math.max(open, run.remaining ?? 0)) }
  }
  return run.remaining === null
    ? { tone: 'open', text: text.notProven(done) }
    : { tone: 'good', text: text.deployed(done) }
}

const factsOf = ({ plan, run, planHash }: ContentInput): readonly PublishedFact[] => [
  { label: text.source, value: plan.source.title, address: plan.source.address },
  { label: text.destination, value: plan.destination.title, address: plan.destination.address },
  { label: text.madeAt, value: wordMomentInUtc(plan.madeAt) },
  ...(run === undefined
    ? []
    : [
        { label: text.deployedBy, value: run.deployedBy },
        { label: text.begunAt, value: wordMomentInUtc(run.begunAt) },
        ...(run.endedAt === null
          ? []
          : [{ label: text.endedAt, value: wordMomentInUtc(run.endedAt) }]),
      ]),
  { label: text.fingerprint, value: planHash.slice(0, 16) },
]

const changesOf = (input: ContentInput, steps: readonly Step[]): readonly PublishedChange[] => {
  const { plan, models, run, destination } = input
  const describe = describeIn(plan, indexObjects(destination))
  return steps.map((step) => {
    const model = models.get(step.kind)
    const outcome = run?.outcomeOf(step.id)
    const id = outcome?.state === 'done' ? outcome.destinationId : step.destinationId
    const members =
      model === undefined || step.changes.length === 0
        ? []
        : memberViews(step.before, step.after, model, describe)
    return {
      kindTitle: model?.title.one ?? step.kind,
      name: step.name,
      action: step.action,
      outcome: outcome === undefined ? null : outcomeWording[outcome.state].label,
      address: id === undefined ? null : (pageOf(plan.destination, step, id) ?? null),
      members: members.filter(({ change }) => change !== 'same').map(inWordsOnly),
    }
  })
}

const linesOf = <Found extends { readonly stepId: string }>(
  { plan, models }: ContentInput,
  found: readonly Found[],
  word: (one: Found) => string,
): readonly PublishedLine[] => {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  return found.map((one) => {
    const step = steps.get(one.stepId)
    const title = step === undefined ? '' : (models.get(step.kind)?.title.one ?? step.kind)
    return { what: step === undefined ? '' : `${title} ${step.name}`, text: word(one) }
  })
}

const actions = ['create', 'update', 'delete', 'problem'] as const

const isShown = (step: Step): boolean =>
  isWriting(step) || step.action === 'problem' || step.action === 'by-hand'

/** What is by hand is counted as everywhere else: by what there is to do, not by objects. */
const countsOf = (steps: readonly Step[], manual: number): PublishedContent['counts'] =>
  [
    ...actions.map((action) => ({
      label: actionWording[action].label,
      value: steps.filter((step) => step.action === action).length,
    })),
    { label: actionWording['by-hand'].label, value: manual },
  ].filter(({ value }) => value > 0)

/** Puts a plan, or a deployment of it, into what others read. */
export const makeContent = (input: ContentInput): PublishedContent => {
  const { plan, models, run } = input
  const whole = wholeSteps(plan)
  const writing = whole.filter((step) => isWriting(step) && !isBlocked(step))
  const blocked = whole.filter(isBlocked).length
  const identity = identityOf(input)
  // Confluence knows pages by their titles: two long selections may begin alike.
  const selection = text.selection(input.names, identity.slice(-6))
  const progress = run === undefined ? notDeployed : progressBy(run.outcomeOf, run.manualEnds)
  return {
    of: run === undefined ? 'plan' : 'run',
    identity,
    title:
      run === undefined
        ? text.planTitle(selection, plan.destination.title)
        : text.deploymentTitle(selection, plan.destination.title, wordMomentInUtc(run.begunAt)),
    source: plan.source,
    destination: plan.destination,
    verdict: verdictOf(writing, blocked, run),
    facts: factsOf(input),
    counts: countsOf(whole, plan.manual.length),
    changes: changesOf(input, whole.filter(isShown)),
    workflows: workflowPictures(input),
    manual: manualViews(plan, models, progress),
    afterHand: linesOf(input, plan.problems.filter(waitsForHand), wordProblem),
    problems: linesOf(
      input,
      plan.problems.filter((found) => !waitsForHand(found)),
      wordProblem,
    ),
    notices: linesOf(input, plan.notices, wordNotice),
    notCarried: plan.notCarried.map(({ what, name }) => ({ what, text: name })),
  }
}
