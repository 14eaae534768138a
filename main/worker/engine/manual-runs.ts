import { AppError, attempt, failure } from '#contract/model/failure'
import type { ManualOutcome, ManualView } from '#contract/model/manual-step'
import type { Plan } from '#contract/model/plan'
import type { RunState } from '#contract/model/run-view'
import { productOf } from '#contract/model/snapshot'
import { manualEndsIn } from '#domain/deployment/manual-ends'
import type { Clock } from '#domain/ports'
import { checkManual } from '#engine/check-manual'
import { type EndedManual, recordManualEnds, seenDone } from '#engine/record-manual-ends'
import { renewReport } from '#engine/renew-report'
import type { Connection } from '#jira/connect'
import { kindModelsOn, kindsByNameOn } from '#kinds/products'
import { readAgain } from '#kinds/read-again'
import { manualViews, progressBy } from '#view/manual-views'
import { loadRecords, runFiles } from './run-folder.ts'
import { outcomesIn } from './run-outcomes.ts'

/** What keeping manual steps takes. */
export interface ManualRunsOptions {
  /** Folder of all runs. */
  readonly runs: string
  readonly planOf: (runId: string) => Promise<Plan>
  readonly stateOf: (runId: string) => Promise<RunState>
  readonly clock: Clock
}

/** What is looked up, and who is told how far it is. */
export interface ManualLook {
  /** All where it is left out. */
  readonly manualIds?: readonly string[] | undefined
  readonly onChecked?: (done: number, total: number) => void
}

/** The manual steps of runs that are over. */
export interface ManualRuns {
  /**
   * Ticks off what the destination shows to be done. Throws AppError (`run.in-progress`, and what
   * reading throws: then nothing is ticked off).
   */
  check(runId: string, destination: Connection, look?: ManualLook): Promise<readonly ManualView[]>
  /**
   * Throws AppError: `input.invalid` when there is no such manual step or it cannot be done before
   * its object is there, `run.in-progress` when the run is under way or is still to be gone on with.
   */
  end(runId: string, manualId: string, outcome: ManualOutcome): Promise<readonly ManualView[]>
  /** Writes the report of a run that is over anew; others stay. Throws AppError (`file.…`). */
  renew(runId: string): Promise<void>
  /** Does something with the journals of runs that are not under way, one after the other. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  /** When all that was begun is written: a journal is open for one writer only. Never throws. */
  written(): Promise<void>
}

/** Keeps how manual steps end in the journals of their runs, one after the other. */
export const keepManualRuns = (options: ManualRunsOptions): ManualRuns => {
  const { runs, planOf, clock } = options
  let turn: Promise<unknown> = Promise.resolve()

  /** A journal is open for one writer only. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  const standing = async (runId: string) => {
    const [plan, records] = await Promise.all([planOf(runId), loadRecords(runs, runId)])
    return { plan, outcomeOf: outcomesIn(records), ends: manualEndsIn(records) }
  }

  const views = async (
    runId: string,
    unlike: ReadonlySet<string> = new Set(),
  ): Promise<readonly ManualView[]> => {
    const { plan, outcomeOf, ends } = await standing(runId)
    const models = kindModelsOn(productOf(plan.destination))
    return manualViews(plan, models, progressBy(outcomeOf, ends, unlike))
  }

  /** What goes on, or may be gone on with, has a journal and a report that are not done yet. */
  const isOver = async (runId: string): Promise<boolean> =>
    (await options.stateOf(runId)) === 'ended'

  const refuseUnlessOver = async (runId: string): Promise<void> => {
    if (await isOver(runId)) return
    const { destination } = await planOf(runId)
    throw new AppError(failure('run.in-progress', destination.title))
  }

  const renew = async (runId: string): Promise<void> =>
    renewReport(runFiles(runs, runId), await views(runId))

  const write = async (runId: string, ended: EndedManual): Promise<void> => {
    if (ended.size === 0) return
    await recordManualEnds(runFiles(runs, runId).journal, ended, clock)
    // The journal has it. A report that cannot be renewed now is renewed when it is asked for.
    await attempt(() => renew(runId))
  }

  return {
    inTurn,
    renew: (runId) =>
      inTurn(async () => {
        if (await isOver(runId)) await renew(runId)
      }),
    written: async () => {
      await turn
    },
    check: async (runId, destination, { manualIds, onChecked } = {}) => {
      await refuseUnlessOver(runId)
      const { plan, outcomeOf, ends } = await standing(runId)
      const ended = new Set(ends.keys())
      const looked = manualIds && new Set(manualIds)
      const manual = plan.manual.filter(({ id }) => looked?.has(id) ?? true)
      const kinds = kindsByNameOn(productOf(destination.site))
      const { read, isThere } = readAgain(kinds, destination)
      const { done, unlike } = await checkManual({
        plan: { ...plan, manual },
        outcomeOf,
        ended,
        kinds,
        isThere,
        read,
        ...(onChecked && { onChecked }),
      })
      return inTurn(async () => {
        // Much may have happened while the destination was read.
        await refuseUnlessOver(runId)
        const { ends: now } = await standing(runId)
        await write(runId, seenDone(done.filter((id) => !now.has(id))))
        return views(runId, new Set(unlike))
      })
    },
    end: (runId, manualId, outcome) =>
      inTurn(async () => {
        await refuseUnlessOver(runId)
        const view = (await views(runId)).find(({ id }) => id === manualId)
        const isTooEarly = view?.state === 'waiting' && outcome.state === 'done'
        if (view === undefined || isTooEarly) {
          throw new AppError(failure('input.invalid', manualId))
        }
        await write(runId, new Map([[manualId, outcome]]))
        return views(runId)
      }),
  }
}
