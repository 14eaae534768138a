import type { Acceptance } from '#contract/model/acceptance'
import type { Failure } from '#contract/model/failure'
import type { ManualView } from '#contract/model/manual-step'
import type { Plan, Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import type { AccountStamp, Gap, SiteStamp } from '#contract/model/snapshot'
import type { MemberView } from '#contract/model/step-detail'
import { waitsForHand } from '#contract/waits-for-hand'
import { wordNotice } from '#contract/wording/notice-wording'
import { wordProblem } from '#contract/wording/problem-wording'
import type { ManualEnd } from '#domain/deployment/manual-ends'
import type { KindModels } from '#domain/kind-model'
import type { ObjectIndex } from '#domain/planning/object-index'
import type { RefusedProject } from '#domain/planning/select-projects'
import { type Describe, describeIn } from '#view/describe'
import { manualViews, progressBy } from '#view/manual-views'
import { memberViews } from '#view/member-views'
import { inWordsOnly } from '#view/view-picture'
import type { ReportEvidence } from './report-evidence.ts'

/** How many requests each part of the work took, repeats included. */
export interface RequestCounts {
  readonly snapshot: number
  readonly deploy: number
  readonly verify: number
}

/** The numbers of a deployment, as `npm run demo -- --json` prints them. */
export interface DeploymentCounts {
  readonly planned: number
  readonly deployed: number
  readonly failed: number
  /** Steps that wait for a decision, and those that were left as they are. */
  readonly waiting?: number
  readonly kept?: number
  readonly remaining: number
  readonly problems: number
  readonly blocked: number
  readonly notCarried: number
  readonly requests: RequestCounts
}

/** One step in the report's words. */
export interface ReportedStep {
  readonly id: string
  readonly kind: string
  readonly kindTitle: string
  readonly name: string
  readonly action: Step['action']
  /** `not-begun` for steps that write nothing or wait for a problem. */
  readonly state: StepOutcome['state'] | 'not-begun'
  readonly outcome: StepOutcome | undefined
  /** Hash of the object's data before the step wrote, and as it was read back; null: there was none. */
  readonly before?: string | null
  readonly after?: string | null
  /** What is otherwise than before, in words; nothing for an object that is new. */
  readonly changes: readonly MemberView[]
  readonly why: readonly string[]
  readonly blockedBy: readonly string[]
  /** All that it waits for is made by hand first. */
  readonly afterHand?: boolean
}

/** A problem or a notice with its words. */
export interface ReportedFinding {
  readonly code: string
  readonly stepId: string
  readonly kindTitle: string
  readonly name: string
  readonly text: string
}

/** Everything a deployment report tells, as data; the HTML file is drawn from it. */
export interface DeploymentReport {
  readonly format: 'slipway-report'
  readonly schema: 1 | 2
  readonly source: SiteStamp
  readonly destination: SiteStamp
  readonly deployedBy: AccountStamp
  readonly selection: readonly string[]
  readonly begunAt: string
  readonly endedAt: string
  readonly counts: DeploymentCounts
  readonly steps: readonly ReportedStep[]
  /** What a person has to set by hand, and where each of it stood when this was written. */
  readonly manual: readonly ManualView[]
  readonly problems: readonly ReportedFinding[]
  readonly notices: readonly ReportedFinding[]
  readonly notCarried: readonly { readonly what: string; readonly name: string }[]
  /** Projects of the source that were left out because they cannot be carried, when all were asked for. */
  readonly refused: readonly RefusedProject[]
  readonly gaps: readonly Gap[]
  /** Why the run could not go on at all (disk full, wrong site), if so. */
  readonly stopped: Failure | undefined
  /** Steps that a second plan still wants to write: nothing, when the deployment is proven. */
  readonly remaining: readonly { readonly name: string; readonly kindTitle: string }[]
  /** What proves all this; reports of schema 1 have none. */
  readonly evidence?: ReportEvidence | undefined
  /** The acceptance run, if there was one. */
  readonly acceptance?: Acceptance | undefined
  /** Hash over everything else (`seal-report.ts`). */
  readonly seal?: string
}

/** Hashes of a step's object. */
export interface StepHashes {
  readonly before: string | null
  readonly after: string | null
}

/** What a report is made from. */
export interface ReportInput {
  readonly plan: Plan
  readonly remaining: readonly Step[]
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
  /** How manual steps ended, where the run is gone on with. */
  readonly manualEnds: ReadonlyMap<string, ManualEnd>
  readonly deployedBy: AccountStamp
  readonly models: KindModels
  /** The destination as the plan saw it. */
  readonly before: Pick<ObjectIndex, 'get'>
  readonly begunAt: string
  readonly endedAt: string
  readonly counts: DeploymentCounts
  readonly refused: readonly RefusedProject[]
  readonly gaps: readonly Gap[]
  readonly stopped: Failure | undefined
  readonly acceptance?: Acceptance | undefined
  readonly evidence: ReportEvidence
  readonly hashesOf: (stepId: string) => StepHashes
}

const changesOf = (step: Step, models: KindModels, describe: Describe): readonly MemberView[] => {
  const model = models.get(step.kind)
  if (!model || step.changes.length === 0) return []
  const views = memberViews(step.before, step.after, model, describe)
  return views.filter(({ change }) => change !== 'same').map(inWordsOnly)
}

/** Puts a deployment into the words and order of a report. */
export const reportDeployment = (input: ReportInput): DeploymentReport => {
  const { plan, models } = input
  const describe = describeIn(plan, input.before)
  const titleOf = (kind: string) => models.get(kind)?.title.one ?? kind
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const nameOf = (stepId: string) => steps.get(stepId)?.name ?? stepId
  const kindTitleOf = (stepId: string) => titleOf(stepId.split(':')[0] ?? '')
  const finding = (found: { code: string; stepId: string }, text: string): ReportedFinding => ({
    code: found.code,
    stepId: found.stepId,
    kindTitle: kindTitleOf(found.stepId),
    name: nameOf(found.stepId),
    text,
  })
  const byHand = new Set(plan.problems.filter(waitsForHand).map(({ id }) => id))
  const isAfterHand = ({ blockedBy }: Step): boolean =>
    blockedBy.length > 0 && blockedBy.every((id) => byHand.has(id))
  return {
    format: 'slipway-report',
    schema: 2,
    source: plan.source,
    destination: plan.destination,
    deployedBy: input.deployedBy,
    selection: plan.selection,
    begunAt: input.begunAt,
    endedAt: input.endedAt,
    counts: input.counts,
    steps: plan.steps.map((step) => ({
      id: step.id,
      kind: step.kind,
      kindTitle: titleOf(step.kind),
      name: step.name,
      action: step.action,
      state: input.outcomeOf(step.id)?.state ?? 'not-begun',
      outcome: input.outcomeOf(step.id),
      ...input.hashesOf(step.id),
      changes: changesOf(step, models, describe),
      why: step.why.map((id) => (id === 'selected' ? id : `${kindTitleOf(id)} ${nameOf(id)}`)),
      blockedBy: step.blockedBy,
      ...(isAfterHand(step) ? { afterHand: true } : {}),
    })),
    manual: manualViews(plan, models, progressBy(input.outcomeOf, input.manualEnds)),
    problems: plan.problems.map((found) => finding(found, wordProblem(found))),
    notices: plan.notices.map((found) => finding(found, wordNotice(found))),
    notCarried: plan.notCarried.map(({ what, name }) => ({ what, name })),
    refused: input.refused,
    gaps: input.gaps,
    stopped: input.stopped,
    remaining: input.remaining.map((step) => ({ name: step.name, kindTitle: titleOf(step.kind) })),
    acceptance: input.acceptance,
    evidence: input.evidence,
  }
}
