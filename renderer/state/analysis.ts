import type { AppEvent } from '#contract/events'
import type { Selection } from '#contract/model/contents'
import type { Decision } from '#contract/model/decision'
import type { Failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import { fileText } from '#contract/wording/screens/file-text'
import type { CreateSlice } from './app-state.ts'
import { createReview, type ReviewStore } from './review.ts'
import type { OpenedPlan } from './sides.ts'
import { followWork, noProgress, type WorkProgress } from './work.ts'

/** What is to be carried over. */
export interface CarryOrder {
  /** Site that the snapshot is of. */
  readonly sourceId: string
  readonly snapshotId: string
  /** Site to deploy to, or, of a file, the snapshot that stands for it. */
  readonly destinationId: string
  /** The destination is a snapshot of a file: nobody is signed in to. */
  readonly offline?: boolean
  readonly selection: Selection
  /**
   * Opened snapshot of one of the sites when both were last equal; `none`: it is not told apart what
   * each changed since. Absent: the deployments between them tell.
   */
  readonly base?: string
}

/** A run that is to be undone. */
export interface UndoOrder {
  readonly undoes: RunSummary
}

/** What is to be analyzed. */
export type AnalysisOrder = CarryOrder | UndoOrder

/** Whether it is an undo that is planned. */
export const isUndo = (order: AnalysisOrder): order is UndoOrder => 'undoes' in order

/** How far changes have been analyzed. */
export type Analysis =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly order: AnalysisOrder; readonly progress: WorkProgress }
  | { readonly phase: 'stopped'; readonly order: AnalysisOrder }
  | { readonly phase: 'failed'; readonly order: AnalysisOrder; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly order: AnalysisOrder; readonly review: ReviewStore }
  /** The plan was not made here: it stands in a file. */
  | { readonly phase: 'opened'; readonly opened: OpenedPlan; readonly review: ReviewStore }

/** The analysis of changes, and the plan that comes of it. */
export interface AnalysisSlice {
  readonly analysis: Analysis
  readonly analyze: (order: AnalysisOrder) => Promise<void>
  readonly stopAnalysis: () => void
  /** Shows a plan that was opened from a file, instead of the one that was made last. */
  readonly showOpenedPlan: (opened: OpenedPlan) => Promise<void>
  /** Forgets the plan: what it was made of has changed. */
  readonly dropAnalysis: () => void
  /** Forgets the plan, and what was agreed to for it alone: it is being carried out. */
  readonly useAnalysisUp: () => void
  readonly hearAnalysis: (event: AppEvent) => void
}

/**
 * What takes something away, goes on in spite of something, or sets something going, was agreed to
 * for what the destination was like then. After a run nobody has agreed to it any more.
 */
const forOnePlan: readonly Decision['choose'][] = ['remove', 'delete', 'accept', 'enable']

/** Keeps how far changes have been analyzed, and the plan that comes of it. */
export const createAnalysisSlice: CreateSlice<AnalysisSlice> = (set, get, { call }) => {
  let order: AnalysisOrder | undefined
  /** What was decided about plans, by the sites between which they are. */
  const decided = new Map<string, readonly Decision[]>()
  const pairOf = ({ sourceId, destinationId }: CarryOrder): string =>
    `${sourceId}\n${destinationId}`
  const keepDecisions = (kept: (decision: Decision) => boolean = () => true): void => {
    const { analysis } = get()
    // An undo comes with decisions of its own.
    if (analysis.phase !== 'ready' || isUndo(analysis.order)) return
    const { decisions } = analysis.review.getState().plan
    decided.set(pairOf(analysis.order), decisions.filter(kept))
  }

  const change = (made: (order: AnalysisOrder) => Analysis): void => {
    if (order !== undefined) set({ analysis: made(order) })
  }
  const fetchPlan = async (planId: string): Promise<void> => {
    const asked = order
    const answer = await call('plan.get', { planId })
    if (asked !== order || get().analysis.phase !== 'running') return
    change((order) =>
      answer.ok
        ? { phase: 'ready', order, review: createReview(call, answer.value, { of: 'plan' }) }
        : { phase: 'failed', order, failure: answer.failure },
    )
  }
  const follower = followWork(call, {
    progress: (progress) => change((order) => ({ phase: 'running', order, progress })),
    end: (end) => {
      if (end.end === 'plan') void fetchPlan(end.planId)
      else if (end.end === 'failed') {
        change((order) => ({ phase: 'failed', order, failure: end.failure }))
      } else change((order) => ({ phase: 'stopped', order }))
    },
  })
  const drop = (kept?: (decision: Decision) => boolean): void => {
    follower.leave()
    keepDecisions(kept)
    order = undefined
    set({ analysis: { phase: 'idle' } })
  }

  return {
    analysis: { phase: 'idle' },
    analyze: async (wanted) => {
      follower.leave()
      keepDecisions()
      order = wanted
      set({ analysis: { phase: 'running', order: wanted, progress: noProgress } })
      await follower.begin(() => {
        if (isUndo(wanted)) return call('run.plan-undo', { runId: wanted.undoes.runId })
        const { snapshotId, destinationId, selection, base, offline = false } = wanted
        const decisions = decided.get(pairOf(wanted))
        const destination = offline ? { destinationSnapshotId: destinationId } : { destinationId }
        return call('plan.analyze', { snapshotId, ...destination, selection, decisions, base })
      })
    },
    showOpenedPlan: async (opened) => {
      const { planId, viewOnly } = opened
      const [plan, papers] = await Promise.all([
        call('plan.get', { planId }),
        call('plan.papers', { planId }),
      ])
      if (!plan.ok) return get().tellFailure(plan.failure)
      if (!papers.ok) return get().tellFailure(papers.failure)
      drop()
      const origin = { of: viewOnly ? 'file' : 'plan' } as const
      const review = createReview(call, plan.value, origin, papers.value.unticked)
      set({ analysis: { phase: 'opened', opened, review } })
      get().go({ place: 'deployment', step: 'review' })
      get().announce(fileText.planOpened(opened.file.name))
    },
    stopAnalysis: follower.stop,
    dropAnalysis: () => drop(),
    useAnalysisUp: () => drop(({ choose }) => !forOnePlan.includes(choose)),
    hearAnalysis: follower.hear,
  }
}
