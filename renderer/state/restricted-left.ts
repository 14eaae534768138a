import type { RestrictedChanges } from '#contract/model/restriction'
import type { RunSummary } from '#contract/model/run-view'
import type { CreateSlice } from './app-state.ts'
import { cardOfSite } from './site-selectors.ts'

/** What a sign-in may not be enough for of a run that was not finished. */
export interface RestrictedLeftSlice {
  /** Of what is left of it; nothing where that cannot be told, since going on shows it then. */
  readonly restrictedLeft: (
    run: Pick<RunSummary, 'runId' | 'destination'>,
  ) => Promise<readonly RestrictedChanges[]>
}

/** Asks only where the destination's sign-in is restricted at all. */
export const createRestrictedLeftSlice: CreateSlice<RestrictedLeftSlice> = (
  _set,
  get,
  { call },
) => ({
  restrictedLeft: async ({ runId, destination }) => {
    const card = cardOfSite(get(), destination.cloudId)
    if (card === undefined || card.restrictions.length === 0) return []
    const answer = await call('run.restricted', { runId })
    return answer.ok ? answer.value.restricted : []
  },
})
