import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { MappingGrid } from '#contract/model/plan'
import type { PlanView } from '#contract/model/plan-view'
import type { CreateSlice } from './app-state.ts'
import { followWork } from './work.ts'

type Rows = readonly Pick<MappingGrid['rows'][number], 'issues'>[]

/** What issues are counted of: the rows of a problem's grid, or what goes with a step. */
export type CountedOf = { readonly problemId: string } | { readonly stepId: string }

/** How many issues a search finds, by the search of a row; null where Jira does not tell. */
export type IssueCounts = ReadonlyMap<string, number | null>

/** Whether each row of a grid is counted, also where it has other rows than when it was counted. */
export const isCounted = (counts: IssueCounts | undefined, rows: Rows): boolean =>
  counts !== undefined && rows.every(({ issues }) => counts.has(issues))

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

/** What is counted together: problems of two plans may have the same id. */
export const gridKey = (planId: string, of: CountedOf): string =>
  `${planId}\n${'problemId' in of ? of.problemId : `step ${of.stepId}`}`

/** Counting the issues that a mapping concerns, on demand. */
export interface IssueCountsSlice {
  readonly counting: Counting
  readonly issueCounts: ReadonlyMap<string, IssueCounts>
  /** Counts the issues of a grid or a step; what is being counted is given up. */
  readonly countIssues: (planId: string, of: CountedOf, rows: Rows) => Promise<void>
  readonly stopCounting: () => void
  readonly hearCounting: (event: AppEvent) => void
}

/** Counts issues by a work of its own. */
export const createIssueCountsSlice: CreateSlice<IssueCountsSlice> = (set, get, { call }) => {
  let key = ''
  let rows: Rows = []
  let plan: PlanView | undefined
  const planNow = (): PlanView | undefined => {
    const { analysis } = get()
    return analysis.phase === 'ready' ? analysis.review.getState().plan : undefined
  }
  const follower = followWork(call, {
    progress: ({ done, total }) => set({ counting: { phase: 'running', key, done, total } }),
    end: (end) => {
      // Counts come in the order of the rows: after a decision nobody knows of which rows they are.
      if (end.end === 'counts' && planNow() === plan) {
        const counted = new Map(get().issueCounts.get(key))
        for (const [at, { issues }] of rows.entries()) counted.set(issues, end.counts[at] ?? null)
        const issueCounts = new Map(get().issueCounts).set(key, counted)
        set({ counting: { phase: 'none' }, issueCounts })
      } else if (end.end === 'failed') {
        set({ counting: { phase: 'failed', key, failure: end.failure } })
      } else set({ counting: { phase: 'none' } })
    },
  })
  return {
    counting: { phase: 'none' },
    issueCounts: new Map(),
    countIssues: async (planId, of, counted) => {
      follower.leave()
      rows = counted
      plan = planNow()
      key = gridKey(planId, of)
      await follower.begin(() =>
        'problemId' in of
          ? call('plan.count-issues', { planId, ...of })
          : call('plan.count-concerned', { planId, ...of }),
      )
    },
    stopCounting: follower.stop,
    hearCounting: follower.hear,
  }
}
