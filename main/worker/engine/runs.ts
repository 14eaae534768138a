import { existsSync } from 'node:fs'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Plan, Step } from '#contract/model/plan'
import type { PlanView } from '#contract/model/plan-view'
import type { Rehearsal } from '#contract/model/rehearsal'
import type { RunList, RunSummary } from '#contract/model/run-view'
import { productOf } from '#contract/model/snapshot'
import type { StepDetail } from '#contract/model/step-detail'
import { isOver } from '#domain/deployment/journal-state'
import type { Clock } from '#domain/ports'
import type { UndoInput } from '#domain/undo/undo-basis'
import { runAcceptance } from '#engine/acceptance-run'
import { holdRun } from '#engine/hold-run'
import { openSteps } from '#engine/open-steps'
import type { Sleep } from '#jira/sleep'
import { kindModelsOn } from '#kinds/products'
import type { LedgerStore } from '#store/ledger-file'
import { loadRehearsalIfAny } from '#store/rehearsal-file'
import { type RunRecord, saveRun } from '#store/run-file'
import { pageOfManual } from '#view/manual-page'
import { pageOf } from '#view/object-page'
import { viewPlan } from '#view/view-plan'
import { viewStep } from '#view/view-step'
import type { BorrowedConnections } from '../borrowed-connections.ts'
import type { DeployNews, EngineQuestions, EngineRunView } from '../engine-questions.ts'
import type { Asked } from '../peer.ts'
import { deployRun } from './deploy-run.ts'
import { listRuns } from './list-runs.ts'
import { followRun, type LiveRun } from './live-run.ts'
import { keepManualRuns, type ManualRuns } from './manual-runs.ts'
import { prepareRun, type RunPreparation } from './prepare-run.ts'
import type { PublicationSources } from './publication-answers.ts'
import { loadBasis, loadRecord, loadRecords, runFiles } from './run-folder.ts'
import { createShelf } from './shelf.ts'
import { keepDecisions, type StepDecisions } from './step-decisions.ts'
import { markUndone } from './undone-runs.ts'
import {
  type RunStanding,
  standingOf,
  standingOfLive,
  summarise,
  summariseEnded,
  viewRun,
} from './view-run.ts'

/** What runs need of their surroundings. */
export interface RunsOptions {
  /** Folder of all runs. */
  readonly runs: string
  readonly ledgers: LedgerStore
  readonly borrowed: BorrowedConnections
  readonly clock: Clock
  readonly sleep: Sleep
}

/** Deployments on the disk, and those under way in this worker. */
export interface Runs extends StepDecisions {
  prepare(preparation: Omit<RunPreparation, 'runs' | 'clock'>): Promise<RunSummary>
  deploy(
    input: EngineQuestions['run.deploy']['input'],
    asked: Asked<DeployNews>,
  ): Promise<RunSummary>
  /** Throws AppError `run.in-progress` while the run is not over. */
  accept(
    input: EngineQuestions['run.accept']['input'],
    asked: Asked<EngineQuestions['run.accept']['news']>,
  ): Promise<null>
  /** Leaves a prepared run paused. */
  hold(runId: string): Promise<void>
  /** Steps of a run that are left, and how many requests reading its destination took. */
  left(
    runId: string,
  ): Promise<{ readonly plan: Plan; readonly left: readonly Step[]; readonly readBack: number }>
  /** Lets the steps under way end, and leaves the others unbegun. */
  pause(runId: string): void
  /** Makes sure that everything is there that going on with a run takes. */
  resume(runId: string): Promise<EngineQuestions['run.resume']['output']>
  summary(runId: string): Promise<RunSummary>
  /** What undoing a run starts from. Throws AppError `run.in-progress` while it is under way. */
  toUndo(runId: string): Promise<Omit<UndoInput, 'now' | 'models'>>
  view(runId: string): Promise<EngineRunView>
  list(): Promise<RunList>
  /** What came of trying out the plan that a run carries out; null where nobody did. */
  rehearsal(runId: string): Promise<Rehearsal | null>
  /** Throws AppError `file.not-found` when there is no such run. */
  folder(runId: string): Promise<string>
  plan(runId: string): Promise<PlanView>
  planDetail(runId: string, stepId: string): Promise<StepDetail>
  page(runId: string, stepId: string): Promise<string | null>
  /** Address of the page on which a manual step is done; null while there is none. */
  manualPage(runId: string, manualId: string): Promise<string | null>
  readonly manual: ManualRuns
  /** What a run was begun with, how it went, and its report as far as there is one. */
  readonly published: PublicationSources['publishedRun']
}

const atHand = 2

/** Keeps runs in a folder. */
export const keepRuns = ({ runs, ledgers, borrowed, clock, sleep }: RunsOptions): Runs => {
  const live = new Map<string, LiveRun>()
  const bases = createShelf(atHand, (runId) => loadBasis(runs, runId))

  const standing = async (record: RunRecord): Promise<RunStanding> => {
    const underWay = live.get(record.runId)
    if (underWay !== undefined) return standingOfLive(underWay)
    return standingOf(record, await loadRecords(runs, record.runId))
  }

  const summary = async (runId: string): Promise<RunSummary> => {
    const record = await loadRecord(runs, runId)
    if (record.end !== null && !live.has(runId)) return summariseEnded(record, record.end)
    const { plan } = await bases.get(runId)
    return summarise(record, await standing(record), plan)
  }

  /** Other runs say whether this one was undone. */
  const inHistory = async (alone: RunSummary): Promise<RunSummary> => {
    const listed = await attempt(() => listRuns(runs, summary))
    const all = listed.ok ? listed.value.runs : []
    const others = all.filter(({ runId }) => runId !== alone.runId)
    return markUndone([...others, alone]).at(-1) ?? alone
  }

  const stepOf = async (runId: string, stepId: string) => {
    const { plan } = await bases.get(runId)
    const step = plan.steps.find(({ id }) => id === stepId)
    if (step === undefined) throw new AppError(failure('input.invalid', stepId))
    const { outcomeOf } = await standing(await loadRecord(runs, runId))
    return { plan, step, outcome: outcomeOf(stepId) }
  }

  const manual = keepManualRuns({
    runs,
    clock,
    planOf: async (runId) => (await bases.get(runId)).plan,
    stateOf: async (runId) => (await standing(await loadRecord(runs, runId))).state,
  })

  return {
    summary: async (runId) => inHistory(await summary(runId)),
    manual,
    toUndo: async (runId) => {
      const { plan, before } = await bases.get(runId)
      if (live.has(runId)) throw new AppError(failure('run.in-progress', plan.destination.title))
      return { runId, plan, before, records: await loadRecords(runs, runId) }
    },
    prepare: async (preparation) => {
      const { record, basis } = await prepareRun({ ...preparation, runs, clock })
      bases.put(record.runId, basis)
      return summarise(record, standingOf(record, []), basis.plan)
    },
    deploy: async ({ runId, destination, width, secrets }, asked) => {
      if (live.has(runId)) throw new Error(`run ${runId} is under way`)
      const underWay = followRun(asked)
      live.set(runId, underWay)
      try {
        // From here on nothing more is said about its manual steps.
        await manual.written()
        const begun = await loadRecord(runs, runId)
        // Another account than the one that began may go on, when the user said so.
        const record: RunRecord = { ...begun, deployedBy: destination.account, end: null }
        const basis = await bases.get(runId)
        await saveRun(runFiles(runs, runId).run, record)
        const end = await deployRun({
          runs,
          ledgers,
          record,
          basis,
          live: underWay,
          destination: borrowed.borrow(destination),
          reader: borrowed.borrow(destination, asked.signal),
          width,
          secrets,
          signal: asked.signal,
          clock,
          sleep,
        })
        if (end !== undefined) return await inHistory(summariseEnded(record, end))
        const records = await loadRecords(runs, runId)
        return await inHistory(summarise(record, standingOf(record, records), basis.plan))
      } finally {
        live.delete(runId)
      }
    },
    accept: async ({ runId, onlyRemove, destination }, { signal, tell }) => {
      const { plan } = await bases.get(runId)
      const { state } = await standing(await loadRecord(runs, runId))
      if (state !== 'ended') throw new AppError(failure('run.in-progress', plan.destination.title))
      await runAcceptance({
        runId,
        plan,
        records: await loadRecords(runs, runId),
        files: runFiles(runs, runId),
        destination: borrowed.borrow(destination),
        reader: borrowed.borrow(destination, signal),
        onlyRemove,
        signal,
        clock,
        onCheck: (checks) => tell({ checks }),
      })
      await attempt(() => manual.renew(runId))
      return null
    },
    hold: async (runId) => {
      const { plan } = await bases.get(runId)
      await holdRun(runFiles(runs, runId).journal, runId, plan, clock)
    },
    left: async (runId) => {
      const { plan, before } = await bases.get(runId)
      const { outcomeOf } = await standing(await loadRecord(runs, runId))
      const left = openSteps(plan).filter(({ id }) => !isOver(outcomeOf(id)?.state))
      return { plan, left, readBack: before.requests }
    },
    pause: (runId) => live.get(runId)?.pause(),
    ...keepDecisions({
      runs,
      clock,
      bases,
      isLive: (runId) => live.has(runId),
      inTurn: manual.inTurn,
    }),
    resume: async (runId) => {
      const [{ plan }] = await Promise.all([bases.get(runId), loadRecords(runs, runId)])
      const record = await loadRecord(runs, runId)
      const { source, destination, deployedBy: account } = record
      const outline = { source, destination, account }
      return { outline, summary: summarise(record, await standing(record), plan) }
    },
    view: async (runId) => {
      const record = await loadRecord(runs, runId)
      const { plan } = await bases.get(runId)
      const view = viewRun(record, await standing(record), plan, runFiles(runs, runId))
      return { ...view, summary: await inHistory(view.summary) }
    },
    list: () => listRuns(runs, summary),
    published: async (runId) => {
      const record = await loadRecord(runs, runId)
      const { begunAt, deployedBy } = record
      const { endedAt, remaining, outcomeOf, manualEnds } = await standing(record)
      const { reportPage, reportData } = runFiles(runs, runId)
      const run = { runId, deployedBy: deployedBy.displayName, begunAt, endedAt, remaining }
      return {
        basis: await bases.get(runId),
        run: { ...run, outcomeOf, manualEnds },
        reports: [reportPage, reportData].filter((path) => existsSync(path)),
      }
    },
    rehearsal: (runId) => loadRehearsalIfAny(runFiles(runs, runId).rehearsal),
    folder: async (runId) => {
      const { folder } = runFiles(runs, runId)
      if (!existsSync(folder)) throw new AppError(failure('file.not-found', folder))
      return folder
    },
    plan: async (runId) => {
      const { source, before: destination, decisions, plan } = await bases.get(runId)
      const models = kindModelsOn(productOf(destination.site))
      return viewPlan({ planId: runId, plan, source, destination, decisions, models })
    },
    planDetail: async (runId, stepId) => {
      const { source, before: destination, plan } = await bases.get(runId)
      const models = kindModelsOn(productOf(destination.site))
      return viewStep({ plan, stepId, source, destination, models })
    },
    manualPage: async (runId, manualId) => {
      const { plan } = await bases.get(runId)
      const { outcomeOf } = await standing(await loadRecord(runs, runId))
      return pageOfManual(plan, manualId, outcomeOf) ?? null
    },
    page: async (runId, stepId) => {
      const { plan, step, outcome } = await stepOf(runId, stepId)
      if (outcome?.state !== 'done') return null
      return pageOf(plan.destination, step, outcome.destinationId) ?? null
    },
  }
}
