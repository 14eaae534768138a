import { attempt } from '#contract/model/failure'
import { isWriting, type Plan } from '#contract/model/plan'
import { projectChoice } from '#domain/planning/select-projects'
import { kindModels, kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import {
  type DeploymentReport,
  type RequestCounts,
  reportDeployment,
} from '#report/deployment-report'
import { renderReport } from '#report/render-report'
import type { Disk } from '#store/disk'
import { readJournal } from '#store/journal-file'
import { makeFolder, writeWholeFile } from '#store/write-whole-file'
import type { CarryInput } from './carry-input.ts'
import { deployPlan } from './deploy-plan.ts'
import { type DeploymentFolder, deploymentFolder } from './deployment-folder.ts'
import { knownPairs } from './known-pairs.ts'
import { planBetween } from './plan-between.ts'
import { countPlan } from './plan-counts.ts'
import { prepareDeployment } from './prepare-deployment.ts'

const openSteps = (plan: Plan) =>
  plan.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

const saveReport = async (
  files: DeploymentFolder,
  report: DeploymentReport,
  disk: Disk | undefined,
): Promise<void> => {
  await writeWholeFile(files.reportPage, renderReport(report), disk)
  await writeWholeFile(files.reportData, `${JSON.stringify(report, null, 2)}\n`, disk)
}

/**
 * The main job from end to end: snapshot both sites, plan, deploy, read the destination back, plan
 * again, report. In a folder where it was begun before it goes on with that plan and its journal.
 * Expected failures before the deployment are AppErrors; those during it and after it are in the
 * report, also when the destination cannot be read back or the report cannot be saved.
 */
export const carryProjects = async (input: CarryInput): Promise<DeploymentReport> => {
  const { destination, clock } = input
  const files = deploymentFolder(input.folder)
  await makeFolder(files.folder)
  const begunAt = clock()
  const { source: here, destination: there, plan } = await prepareDeployment(input, files)
  input.onStage({ stage: 'planned', plan })

  const beforeDeployment = destination.requests()
  const { outcomes, stopped } = await deployPlan({
    plan,
    destination,
    journalPath: files.journal,
    disk: input.disk,
    runId: input.runId,
    clock,
    sleep: input.sleep,
    signal: input.signal,
    retries: input.retries,
    onEvent: (event) => input.onStage({ stage: 'deploying', plan, event }),
  })
  const deployRequests = destination.requests() - beforeDeployment

  const proof = await attempt(async () => {
    const now = await takeSnapshot(destination, kinds, clock, (kind) =>
      input.onStage({ stage: 'verifying', kind }),
    )
    const known = knownPairs(plan, await readJournal(files.journal))
    const { selection: projects } = plan
    const { decisions } = input
    return planBetween({
      source: here,
      destination: now,
      projects,
      decisions,
      known,
      madeAt: clock(),
    })
  })
  // What cannot be read back is not proven: all that is not known to be done remains.
  const remaining = proof.ok
    ? openSteps(proof.value)
    : openSteps(plan).filter(({ id }) => outcomes.of(id)?.state !== 'done')
  const notProven = proof.ok ? undefined : proof.failure
  const requests: RequestCounts = {
    snapshot: here.requests + there.requests,
    deploy: deployRequests,
    verify: destination.requests() - beforeDeployment - deployRequests,
  }
  const { planned, ...waiting } = countPlan(plan)
  const report = reportDeployment({
    plan,
    remaining,
    outcomeOf: outcomes.of,
    deployedBy: destination.account,
    models: kindModels,
    begunAt,
    endedAt: clock(),
    counts: {
      planned,
      deployed: outcomes.count('done'),
      failed: outcomes.count('failed') + outcomes.count('unknown') + outcomes.count('skipped'),
      remaining: remaining.length,
      ...waiting,
      requests,
    },
    refused: input.projects === 'all' ? projectChoice(here.objects, kindModels).refused : [],
    gaps: [...here.gaps, ...there.gaps],
    stopped: stopped ?? notProven,
  })
  const saved = await attempt(() => saveReport(files, report, input.disk))
  return saved.ok ? report : { ...report, stopped: report.stopped ?? saved.failure }
}
