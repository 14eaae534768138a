import type { Failure } from '#contract/model/failure'
import type { ReportCheck } from '#contract/model/report-check'
import type { CreateSlice } from './app-state.ts'

/** What checking a run’s report came to. */
export type CheckedReport =
  | { readonly phase: 'none' }
  | { readonly phase: 'checking'; readonly runId: string }
  | { readonly phase: 'failed'; readonly runId: string; readonly failure: Failure }
  | { readonly phase: 'checked'; readonly runId: string; readonly check: ReportCheck }

/** Checking the report of a run against its chain of evidence. */
export interface ReportCheckSlice {
  readonly checkedReport: CheckedReport
  readonly checkReport: (runId: string) => Promise<void>
}

/** Keeps what the last check came to. */
export const createReportCheckSlice: CreateSlice<ReportCheckSlice> = (set, get, { call }) => ({
  checkedReport: { phase: 'none' },
  checkReport: async (runId) => {
    const checking: CheckedReport = { phase: 'checking', runId }
    set({ checkedReport: checking })
    const answer = await call('run.verify-report', { runId })
    if (get().checkedReport !== checking) return
    set({
      checkedReport: answer.ok
        ? { phase: 'checked', runId, check: answer.value }
        : { phase: 'failed', runId, failure: answer.failure },
    })
  },
})
