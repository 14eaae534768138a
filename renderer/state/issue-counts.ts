import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'
import { followWork } from './work.ts'

/** How many issues each row of a grid concerns; null where Jira does not tell. */
export type IssueCounts = readonly (number | null)[]

/** What is known of the issues of a problem's grid. */
export type Counting =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'running'
      readonly key: string
      readonly done: number
      readonly total: number
    }
  | { readonly phase: 'failed'; readonly key: string; readonly failure: Failure }

/** The grid of a problem: problems of two plans may have the same id. */
export const gridKey = (planId: string, problemId: string): string => `${planId}\n${problemId}`

/** Counting the issues that a mapping concerns, on demand. */
export interface IssueCountsSlice {
  readonly counting: Counting
  readonly issueCounts: ReadonlyMap<string, IssueCounts>
  /** Counts the issues of a grid; one that is being counted is given up. */
  readonly countIssues: (planId: string, problemId: string) => Promise<void>
  readonly stopCounting: () => void
  readonly hearCounting: (event: AppEvent) => void
}

/** Counts issues by a work of its own. */
export const createIssueCountsSlice: CreateSlice<IssueCountsSlice> = (set, get, { call }) => {
  let key = ''
  const follower = followWork(call, {
    progress: ({ done, total }) => set({ counting: { phase: 'running', key, done, total } }),
    end: (end) => {
      if (end.end === 'counts') {
        const issueCounts = new Map(get().issueCounts).set(key, end.counts)
        set({ counting: { phase: 'none' }, issueCounts })
      } else if (end.end === 'failed') {
        set({ counting: { phase: 'failed', key, failure: end.failure } })
      } else set({ counting: { phase: 'none' } })
    },
  })
  return {
    counting: { phase: 'none' },
    issueCounts: new Map(),
    countIssues: async (planId, problemId) => {
      follower.leave()
      key = gridKey(planId, problemId)
      await follower.begin(() => call('plan.count-issues', { planId, problemId }))
    },
    stopCounting: follower.stop,
    hearCounting: follower.hear,
  }
}
