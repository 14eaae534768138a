import { attempt, type Failure, type Result } from '#contract/model/failure'
import { isWriting, type Plan, type Step } from '#contract/model/plan'
import type { RunEvent, StepOutcome } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { isOver } from '#domain/deployment/journal-state'
import { manualEndsIn } from '#domain/deployment/manual-ends'
import { indexObjects } from '#domain/planning/object-index'
import type { PlanningInput } from '#domain/planning/planning-input'
import type { Connection } from '#jira/connect'
import type { KindRead } from '#kinds/read-site'
import { kindModels, kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import {
  type DeploymentReport,
  type ReportInput,
  reportDeployment,
} from '#report/deployment-report'
import { renderReport } from '#report/render-report'
import { readJournal } from '#store/journal-file'
import { writeWholeFile } from '#store/write-whole-file'
import { type DeployPlanInput, deployPlan } from './deploy-plan.ts'
import type { DeploymentFolder } from './deployment-folder.ts'
import { knownPairs } from './known-pairs.ts'
import { planBetween } from './plan-between.ts'
import { countPlan } from './plan-counts.ts'
import { tickOffSeen } from './tick-off-seen.ts'

/** What deploying a plan and proving it takes. */
export interface DeployAndProveInput
  extends Omit<DeployPlanInput, 'journalPath'>,
    Pick<PlanningInput, 'decisions'>,
    Pick<ReportInput, 'refused' | 'begunAt'> {
  readonly files: DeploymentFolder
  /** What the plan was made from. */
  readonly source: Snapshot
  readonly before: Snapshot
  /** The destination for reading it back; may be given up halfway, unlike the writes. */
  readonly reader?: Connection | undefined
  /** Steps of a second plan that the user did not want. */
  readonly isLeftOut?: ((step: Step) => boolean) | undefined
  readonly onVerifying: KindRead
}

/** What became of it. */
export interface ProvenDeployment {
  readonly report: DeploymentReport
  /** Why the destination could not be read back; then all that is not known to be done remains. */
  readonly notProven: Failure | undefined
  /** The run stays between two steps: it was neither read back nor is its report on the disk. */
  readonly paused: boolean
}

/** The steps that a deployment carries out. */
export const openSteps = (plan: Plan): readonly Step[] =>
  plan.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

/** The destination as it was read back (nothing when it was not), and what a second plan still wants to write. */
interface Proof {
  readonly now: Snapshot | undefined
  readonly remaining: readonly Step[]
}

/** Whether the user wanted the destination to stay otherwise than the source. */
const staysByDecision = (outcome: StepOutcome | undefined): boolean =>
  outcome?.state === 'kept' || (outcome?.state === 'done' && (outcome.left?.length ?? 0) > 0)

/** Reads the destination back and plans again. */
const findRemaining = async (input: DeployAndProveInput): Promise<Proof> => {
  const { plan, clock, isLeftOut = () => false } = input
  const reader = input.reader ?? input.destination
  const now = await takeSnapshot(reader, kinds, clock, input.onVerifying)
  const second = planBetween({
    source: input.source,
    destination: now,
    projects: plan.selection,
    objects: plan.selectedObjects,
    decisions: input.decisions,
    known: knownPairs(plan, await readJournal(input.files.journal)),
    // What this run changes is no change of anybody else's.
    undoing: plan.undoes && { undoes: plan.undoes, changed: [] },
    madeAt: clock(),
  })
  const isSettled = ({ id }: Step): boolean => staysByDecision(input.outcomes.of(id))
  const remaining = openSteps(second).filter((step) => !isLeftOut(step) && !isSettled(step))
  return { now, remaining }
}

/** What is left where nobody looks. */
const notReadBack = ({ plan, outcomes }: DeployAndProveInput): Proof => ({
  now: undefined,
  remaining: openSteps(plan).filter(({ id }) => !isOver(outcomes.of(id)?.state)),
})

const tickOff = async (input: DeployAndProveInput, now: Snapshot | undefined): Promise<void> => {
  if (now !== undefined) await tickOffSeen({ ...input, journalPath: input.files.journal }, now)
}

const saveReport = async (
  { files, disk }: DeployAndProveInput,
  report: DeploymentReport,
): Promise<void> => {
  await writeWholeFile(files.reportPage, renderReport(report), disk)
  await writeWholeFile(files.reportData, `${JSON.stringify(report, null, 2)}\n`, disk)
}

/**
 * Deploys a plan, going on from its journal if there is one, reads the destination back, plans again,
 * ticks off what of the manual steps is seen to be done, and reports. Expected failures are in the
 * report, also when the destination cannot be read back or the report cannot be saved.
 */
export const deployAndProve = async (input: DeployAndProveInput): Promise<ProvenDeployment> => {
  const { plan, destination, source, before, outcomes } = input
  const requests = () => destination.requests()
  const atStart = requests()
  const journalPath = input.files.journal
  let paused = false
  const onEvent = (event: RunEvent): void => {
    paused = event.event === 'paused'
    input.onEvent(event)
  }
  const stopped = await deployPlan({ ...input, journalPath, onEvent })
  const atEnd = requests()
  const proof: Result<Proof> = paused
    ? { ok: true, value: notReadBack(input) }
    : await attempt(() => findRemaining(input))
  const remaining = proof.ok ? proof.value.remaining : notReadBack(input).remaining
  const notProven = proof.ok ? undefined : proof.failure
  const ticked = proof.ok ? await attempt(() => tickOff(input, proof.value.now)) : proof
  const { planned, ...waiting } = countPlan(plan)
  const journal = await attempt(() => readJournal(journalPath))
  const report = reportDeployment({
    plan,
    remaining,
    outcomeOf: outcomes.of,
    manualEnds: manualEndsIn(journal.ok ? journal.value : []),
    deployedBy: destination.account,
    models: kindModels,
    before: indexObjects(before),
    begunAt: input.begunAt,
    endedAt: input.clock(),
    counts: {
      planned,
      deployed: outcomes.count('done'),
      failed: outcomes.count('failed') + outcomes.count('unknown') + outcomes.count('skipped'),
      remaining: remaining.length,
      ...waiting,
      requests: {
        snapshot: source.requests + before.requests,
        deploy: atEnd - atStart,
        verify: requests() - atEnd,
      },
    },
    refused: input.refused,
    gaps: [...source.gaps, ...before.gaps],
    stopped: stopped ?? (ticked.ok ? undefined : ticked.failure),
  })
  if (paused) return { report, notProven, paused }
  const saved = await attempt(() => saveReport(input, report))
  return {
    paused,
    report: saved.ok ? report : { ...report, stopped: report.stopped ?? saved.failure },
    notProven,
  }
}
