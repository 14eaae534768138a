import { mkdir, writeFile } from 'node:fs/promises'
import type { Decision } from '#contract/model/decision'
import { attempt } from '#contract/model/failure'
import { isWriting, type Plan } from '#contract/model/plan'
import type { RunEvent } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import { makePlan } from '#domain/planning/make-plan'
import type { KnownPair } from '#domain/planning/match'
import { projectChoice } from '#domain/planning/select-projects'
import type { Clock } from '#domain/ports'
import type { Connection } from '#jira/connect'
import type { Sleep } from '#jira/sleep'
import { unscopedWrites } from '#jira/unscoped-operations'
import { kindModels, kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import {
  type DeploymentReport,
  type RequestCounts,
  reportDeployment,
} from '#report/deployment-report'
import { renderReport } from '#report/render-report'
import { readJournal } from '#store/journal-file'
import { savePlan } from '#store/plan-file'
import { saveSnapshot } from '#store/snapshot-file'
import { deployPlan } from './deploy-plan.ts'
import { deploymentFolder } from './deployment-folder.ts'
import { knownPairs } from './known-pairs.ts'
import { countPlan } from './plan-counts.ts'

/** The parts of the work, for progress. */
export type Stage =
  | { readonly stage: 'snapshot'; readonly site: 'source' | 'destination'; readonly kind: string }
  | { readonly stage: 'planned'; readonly plan: Plan }
  | { readonly stage: 'deploying'; readonly plan: Plan; readonly event: RunEvent }
  | { readonly stage: 'verifying'; readonly kind: string }

/** What carrying projects from one site to another takes. */
export interface CarryInput {
  readonly source: Connection
  readonly destination: Connection
  /** Keys, or all projects that can be carried. */
  readonly projects: readonly string[] | 'all'
  readonly decisions: readonly Decision[]
  /** Folder for snapshots, plan, journal and report; made if missing. */
  readonly folder: string
  readonly runId: string
  readonly clock: Clock
  readonly sleep: Sleep
  readonly signal: AbortSignal
  readonly retries: number
  readonly onStage: (stage: Stage) => void
}

const openSteps = (plan: Plan) =>
  plan.steps.filter((step) => isWriting(step) && step.blockedBy.length === 0)

/**
 * The main job from end to end: snapshot both sites, plan, deploy, read the destination back, plan
 * again, report. Expected failures before the deployment are AppErrors; those during it are in the
 * report, also when the destination cannot be read back any more. Every file is written before the
 * next part begins.
 */
export const carryProjects = async (input: CarryInput): Promise<DeploymentReport> => {
  const { source, destination, clock } = input
  const files = deploymentFolder(input.folder)
  await mkdir(files.folder, { recursive: true })
  const begunAt = clock()

  const read = (site: 'source' | 'destination', connection: Connection) =>
    takeSnapshot(connection, kinds, clock, (kind) =>
      input.onStage({ stage: 'snapshot', site, kind }),
    )
  const [there, here] = await Promise.all([
    read('destination', destination),
    read('source', source),
  ])
  await saveSnapshot(files.source, here)
  await saveSnapshot(files.destination, there)

  const projects =
    input.projects === 'all' ? projectChoice(here.objects, kindModels).carriable : input.projects
  const planAgainst = (now: Snapshot, known: readonly KnownPair[]): Plan =>
    makePlan({
      source: here,
      destination: now,
      projects,
      decisions: input.decisions,
      known,
      models: kindModels,
      unscopedKinds: new Set(unscopedWrites(kinds).map(({ kind }) => kind)),
      madeAt: clock(),
    })
  const plan = planAgainst(there, [])
  await savePlan(files.plan, plan)
  input.onStage({ stage: 'planned', plan })

  const beforeDeployment = destination.requests()
  const { outcomes, stopped } = await deployPlan({
    plan,
    destination,
    journalPath: files.journal,
    runId: input.runId,
    clock,
    sleep: input.sleep,
    signal: input.signal,
    retries: input.retries,
    onEvent: (event) => input.onStage({ stage: 'deploying', plan, event }),
  })
  const deployRequests = destination.requests() - beforeDeployment

  const readBack = await attempt(() =>
    takeSnapshot(destination, kinds, clock, (kind) => input.onStage({ stage: 'verifying', kind })),
  )
  // What cannot be read back is not proven: all that is not known to be done remains.
  const remaining = readBack.ok
    ? openSteps(planAgainst(readBack.value, knownPairs(plan, await readJournal(files.journal))))
    : openSteps(plan).filter(({ id }) => outcomes.of(id)?.state !== 'done')
  const notProven = readBack.ok ? undefined : readBack.failure
  const requests: RequestCounts = {
    snapshot: here.requests + there.requests,
    deploy: deployRequests,
    verify: destination.requests() - beforeDeployment - deployRequests,
  }
  const report = reportDeployment({
    plan,
    remaining,
    outcomeOf: outcomes.of,
    deployedBy: destination.account,
    models: kindModels,
    begunAt,
    endedAt: clock(),
    counts: {
      ...countPlan(plan),
      deployed: outcomes.count('done'),
      failed: outcomes.count('failed') + outcomes.count('unknown') + outcomes.count('skipped'),
      remaining: remaining.length,
      requests,
    },
    gaps: [...here.gaps, ...there.gaps],
    stopped: stopped ?? notProven,
  })
  await writeFile(files.reportPage, renderReport(report))
  await writeFile(files.reportData, `${JSON.stringify(report, null, 2)}\n`)
  return report
}
