import { attempt, type Failure, type Result } from '#contract/model/failure'
import type { SignatureView } from '#contract/model/file-signature'
import type { Step } from '#contract/model/plan'
import type { RunEvent } from '#contract/model/run'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { planHash } from '#domain/deployment/check-deployment'
import { manualEndsIn } from '#domain/deployment/manual-ends'
import { indexObjects } from '#domain/planning/object-index'
import type { PlanningInput } from '#domain/planning/planning-input'
import type { Connection } from '#jira/connect'
import { kindModelsOn } from '#kinds/products'
import type { KindRead } from '#kinds/read-site'
import {
  type DeploymentReport,
  type ReportInput,
  reportDeployment,
} from '#report/deployment-report'
import { renderReport } from '#report/render-report'
import { type ReportEvidence, reportRehearsal } from '#report/report-evidence'
import { sealReport } from '#report/seal-report'
import { loadAcceptance } from '#store/acceptance-file'
import { readJournal } from '#store/journal-file'
import type { LedgerStore } from '#store/ledger-file'
import { loadRehearsalIfAny } from '#store/rehearsal-file'
import { slipwayVersion } from '#store/slipway-version'
import { writeWholeFile } from '#store/write-whole-file'
import { type DeployPlanInput, deployPlan } from './deploy-plan.ts'
import type { DeploymentFolder } from './deployment-folder.ts'
import { type EvidenceLog, keepEvidence } from './evidence-log.ts'
import { countPlan } from './plan-counts.ts'
import { notReadBack, type Proof, proveDeployment } from './prove-deployment.ts'
import { rememberRun } from './remember-run.ts'
import { stepHashes } from './step-hashes.ts'
import { tickOffSeen } from './tick-off-seen.ts'

/** What deploying a plan and proving it takes. */
export interface DeployAndProveInput
  extends Omit<DeployPlanInput, 'journalPath' | 'onJournal'>,
    Pick<PlanningInput, 'decisions'>,
    Pick<ReportInput, 'refused' | 'begunAt'> {
  readonly files: DeploymentFolder
  /** What the plan was made from. */
  readonly source: Snapshot
  readonly before: Snapshot
  readonly base?: Snapshot | undefined
  /** Where it is kept which objects of the two sites are the same. */
  readonly ledgers?: LedgerStore | undefined
  /** The destination for reading it back; may be given up halfway, unlike the writes. */
  readonly reader?: Connection | undefined
  /** Steps of a second plan that the user did not want. */
  readonly isLeftOut?: ((step: Step) => boolean) | undefined
  /** What the user entered for secrets: taken out before anything is digested. */
  readonly secrets?: readonly string[] | undefined
  /** Who signed the plan, for the report. */
  readonly signatures?: readonly SignatureView[] | undefined
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

const evidenceFor = (input: DeployAndProveInput): EvidenceLog =>
  keepEvidence({
    path: input.files.evidence,
    planHash: planHash(input.plan),
    runId: input.runId,
    by: input.destination.account,
    version: slipwayVersion,
    secrets: input.secrets ?? [],
    clock: input.clock,
    disk: input.disk,
  })

/** Lets the chain of evidence go, and puts it into the report. */
const reportEvidence = async (
  input: DeployAndProveInput,
  evidence: EvidenceLog,
): Promise<ReportEvidence> => {
  const incomplete = await evidence.close()
  const rehearsal = await attempt(() => loadRehearsalIfAny(input.files.rehearsal))
  const entries = [...evidence.entries()]
  const hash = planHash(input.plan)
  return {
    runId: input.runId,
    version: slipwayVersion,
    planHash: hash,
    signatures: input.signatures ?? [],
    rehearsal: reportRehearsal(rehearsal.ok ? rehearsal.value : null, hash),
    head: entries.at(-1)?.hash ?? hash,
    entries,
    incomplete,
  }
}

/** Deploys with the chain of evidence; gives why it could not go on, and whether it paused. */
const deployWatched = async (
  input: DeployAndProveInput,
  evidence: EvidenceLog,
): Promise<{ readonly stopped: Failure | undefined; readonly paused: boolean }> => {
  let paused = false
  const stopped = await deployPlan({
    ...input,
    destination: evidence.watch(input.destination),
    journalPath: input.files.journal,
    onJournal: evidence.begin,
    onEvent: (event: RunEvent): void => {
      paused = event.event === 'paused'
      evidence.take(event)
      input.onEvent(event)
    },
  })
  return { stopped, paused }
}

/**
 * Deploys a plan, going on from its journal if there is one, reads the destination back, plans again,
 * ticks off what of the manual steps is seen to be done, and reports. Expected failures are in the
 * report, also when the destination cannot be read back or the report cannot be saved. A digest of
 * everything that is sent comes into the chain of evidence.
 */
export const deployAndProve = async (input: DeployAndProveInput): Promise<ProvenDeployment> => {
  const { plan, destination, source, before, outcomes } = input
  const requests = () => destination.requests()
  const evidence = evidenceFor(input)
  const atStart = requests()
  const { stopped, paused } = await deployWatched(input, evidence)
  const atEnd = requests()
  await rememberRun(input.ledgers, {
    source,
    before,
    steps: plan.steps,
    outcomeOf: outcomes.of,
    decisions: input.decisions,
    at: input.clock(),
  })
  const readers = input.reader ?? destination
  const readBefore = readers.requests()
  const reader = evidence.watch(readers)
  const proof: Result<Proof> = paused
    ? { ok: true, value: notReadBack(input) }
    : await attempt(() => proveDeployment({ ...input, reader }))
  const { now, remaining } = proof.ok ? proof.value : notReadBack(input)
  const notProven = proof.ok ? undefined : proof.failure
  const ticked = proof.ok ? await attempt(() => tickOff(input, now)) : proof
  const { planned, ...waiting } = countPlan(plan)
  const journal = await attempt(() => readJournal(input.files.journal))
  const records = journal.ok ? journal.value : []
  const acceptance = await attempt(() => loadAcceptance(input.files.acceptance))
  const hashes = await attempt(async () => stepHashes(plan, records, now))
  const report = sealReport(
    reportDeployment({
      plan,
      remaining,
      outcomeOf: outcomes.of,
      hashesOf: hashes.ok ? hashes.value : () => ({ before: null, after: null }),
      manualEnds: manualEndsIn(records),
      deployedBy: destination.account,
      models: kindModelsOn(productOf(plan.destination)),
      before: indexObjects(before),
      begunAt: input.begunAt,
      endedAt: input.clock(),
      counts: {
        planned,
        deployed: outcomes.count('done'),
        failed: outcomes.count('failed') + outcomes.count('unknown') + outcomes.count('skipped'),
        waiting: outcomes.count('waiting'),
        kept: outcomes.count('kept'),
        remaining: remaining.length,
        ...waiting,
        requests: {
          snapshot: source.requests + before.requests,
          deploy: atEnd - atStart,
          verify: readers.requests() - readBefore,
        },
      },
      refused: input.refused,
      gaps: [...source.gaps, ...before.gaps],
      stopped: stopped ?? (ticked.ok ? undefined : ticked.failure),
      acceptance: acceptance.ok ? acceptance.value : undefined,
      evidence: await reportEvidence(input, evidence),
    }),
  )
  if (paused) return { report, notProven, paused }
  const saved = await attempt(() => saveReport(input, report))
  return {
    paused,
    report: saved.ok ? report : { ...report, stopped: report.stopped ?? saved.failure },
    notProven,
  }
}
