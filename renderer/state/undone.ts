import type { Failure } from '#contract/model/failure'
import type { PlanRow } from '#contract/model/plan-view'
import type { StepUndo } from '#contract/model/undo'
import type { CreateSlice } from './app-state.ts'

/** A step that an undo takes back in part, or not at all, and what stays of it. */
export interface Leftover {
  readonly stepId: string
  readonly name: string
  readonly kindTitle: string
  readonly undo: StepUndo
}

/** What is known of what stays of a run when it is undone. */
export type Leftovers =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading'; readonly runId: string }
  | { readonly phase: 'failed'; readonly runId: string; readonly failure: Failure }
  | {
      readonly phase: 'ready'
      readonly runId: string
      readonly begunAt: string
      readonly leftovers: readonly Leftover[]
      /** How many more there are, of which nothing was looked up. */
      readonly more: number
    }

/** The run that a plan undoes. */
export interface UndoneSlice {
  readonly leftovers: Leftovers
  /** Looks up what stays of a run when it is undone. What is known already is not asked again. */
  readonly lookAtUndone: (runId: string) => Promise<void>
}

/** As many steps as somebody reads through; each takes a question. */
const most = 100

const stays = ({ reversible }: PlanRow): boolean => reversible === 'in-part' || reversible === 'not'

/** Keeps what stays of the run whose undo is looked through. */
export const createUndoneSlice: CreateSlice<UndoneSlice> = (set, get, { call }) => ({
  leftovers: { phase: 'none' },
  lookAtUndone: async (runId) => {
    const known = get().leftovers
    if (known.phase !== 'none' && known.phase !== 'failed' && known.runId === runId) return
    const loading: Leftovers = { phase: 'loading', runId }
    set({ leftovers: loading })
    const fail = (failure: Failure): void => {
      if (get().leftovers === loading) set({ leftovers: { phase: 'failed', runId, failure } })
    }
    const [run, plan] = await Promise.all([call('run.get', { runId }), call('run.plan', { runId })])
    if (!run.ok) return fail(run.failure)
    if (!plan.ok) return fail(plan.failure)
    const done = new Set(
      run.value.steps.flatMap(({ stepId, outcome }) => (outcome?.state === 'done' ? [stepId] : [])),
    )
    const rows = plan.value.rows.filter((row) => done.has(row.id) && stays(row))
    const details = await Promise.all(
      rows.slice(0, most).map(({ id }) => call('run.plan-detail', { runId, stepId: id })),
    )
    const failed = details.find((detail) => !detail.ok)
    if (failed?.ok === false) return fail(failed.failure)
    if (get().leftovers !== loading) return
    set({
      leftovers: {
        phase: 'ready',
        runId,
        begunAt: run.value.summary.begunAt,
        leftovers: details.flatMap((detail) => {
          if (!detail.ok || detail.value.undo === null) return []
          const { row, undo } = detail.value
          return [{ stepId: row.id, name: row.name, kindTitle: row.kindTitle, undo }]
        }),
        more: Math.max(0, rows.length - most),
      },
    })
  },
})
