import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Decision } from '#contract/model/decision'
import type { Failure, Result } from '#contract/model/failure'
import type { Confirmation, PlanView, Ticked } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'
import type { TypedBridge } from '../bridge.ts'
import { type Grouping, indexPlan, type PlanIndex } from './plan-index.ts'
import { type PlanQuestions, planQuestions } from './plan-questions.ts'
import { countPlan, initialFilters, type PlanCounts, type PlanFilters } from './plan-view.ts'
import { keepTicks, tickRows, untickRows } from './ticks.ts'

/** Where a plan belongs to: it is still to be deployed, or it was, and is only to be read. */
export type ReviewOrigin =
  | { readonly of: 'plan' }
  | { readonly of: 'run'; readonly runId: string }
  /** A plan of a file that came without its snapshots: to be looked at only. */
  | { readonly of: 'file' }

/** The detail of the step that is looked at. */
export type Looked =
  | { readonly phase: 'none' }
  | { readonly phase: 'loading'; readonly stepId: string }
  | { readonly phase: 'failed'; readonly stepId: string; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly stepId: string; readonly detail: StepDetail }

/** The parts of a plan, each looked through by itself. */
export type ReviewPart = 'changes' | 'people' | 'manual' | 'only-there' | 'rehearsal'

/** A plan that is looked through. */
export interface Review extends PlanQuestions {
  readonly origin: ReviewOrigin
  readonly plan: PlanView
  readonly index: PlanIndex
  readonly counts: PlanCounts
  readonly grouping: Grouping
  readonly filters: PlanFilters
  /** Keys of the branches that are folded; all others are open. */
  readonly folded: ReadonlySet<string>
  /** Ids of steps that are not to be carried out: “all but these”. */
  readonly unticked: ReadonlySet<string>
  /** What the ticks come to, with what is left out because of others; null until it is known. */
  readonly ticked: Ticked | null
  readonly looked: Looked
  /** Ids of steps whose detail was shown, or that were acknowledged. */
  readonly seen: ReadonlySet<string>
  /** Id of the problem, or decision, that is being answered. */
  readonly deciding: string | null
  /** Why an answer, a tick or the confirmation did not go through. */
  readonly failure: Failure | null
  readonly confirmation: Confirmation | null
  /** It is said that the destination has to be connected first. */
  readonly connectAsked: boolean
  /** Which part of the plan is shown. */
  readonly part: ReviewPart

  readonly goToPart: (part: ReviewPart) => void
  readonly groupBy: (grouping: Grouping) => void
  readonly filter: (change: Partial<PlanFilters>) => void
  readonly clearFilters: () => void
  readonly fold: (keys: ReadonlySet<string>) => void
  readonly tick: (positions: readonly number[], ticked: boolean) => void
  readonly look: (stepId: string) => void
  /** Back from the step to the plan as a whole. */
  readonly leaveDetail: () => void
  readonly acknowledge: (stepIds: readonly string[]) => void
  /**
   * Answers a problem; `decisions` are those that the plan shall have then. Tells whether they are:
   * not where that failed, and not while another answer is on its way.
   */
  readonly decide: (answering: string, decisions: readonly Decision[]) => Promise<boolean>
  /** Asks for a step's detail beside what is looked at. */
  readonly askDetail: (stepId: string) => Promise<Result<StepDetail>>
  readonly askConfirmation: () => Promise<void>
  readonly leaveConfirmation: () => void
  readonly askToConnect: (asked: boolean) => void
  readonly dismissFailure: () => void
}

export type ReviewStore = StoreApi<Review>

/** Begins to look through a plan. */
export const createReview = (
  call: TypedBridge['call'],
  plan: PlanView,
  origin: ReviewOrigin,
  /** Ids of steps without their tick at the beginning. */
  unticked: readonly string[] = [],
): ReviewStore =>
  createStore<Review>()((set, get) => {
    const askDetail = (stepId: string): Promise<Result<StepDetail>> =>
      origin.of === 'run'
        ? call('run.plan-detail', { runId: origin.runId, stepId })
        : call('plan.detail', { planId: get().plan.planId, stepId })

    // One question at a time: who runs through the tree by the arrow keys asks for few details.
    let asking = false
    const fetchDetail = async (): Promise<void> => {
      if (asking) return
      asking = true
      for (;;) {
        const { looked, plan: asked } = get()
        if (looked.phase !== 'loading') break
        const { stepId } = looked
        const answer = await askDetail(stepId)
        const now = get()
        if (now.looked !== looked || now.plan !== asked) continue
        set(
          answer.ok
            ? {
                looked: { phase: 'ready', stepId, detail: answer.value },
                seen: new Set(now.seen).add(stepId),
              }
            : { looked: { phase: 'failed', stepId, failure: answer.failure } },
        )
      }
      asking = false
    }

    let counting = false
    const countTicks = async (): Promise<void> => {
      if (counting || origin.of !== 'plan') return
      counting = true
      while (get().ticked === null) {
        const { plan: asked, unticked } = get()
        const answer = await call('plan.tick', { planId: asked.planId, unticked: [...unticked] })
        if (get().plan !== asked || get().unticked !== unticked) continue
        if (answer.ok) set({ ticked: answer.value })
        else {
          set({ failure: answer.failure })
          break
        }
      }
      counting = false
    }

    const index = indexPlan(plan)
    queueMicrotask(() => void countTicks())

    return {
      origin,
      plan,
      index,
      counts: countPlan(index),
      grouping: 'project',
      filters: initialFilters,
      folded: new Set(),
      unticked: keepTicks(index, new Set(unticked)),
      ticked: null,
      looked: { phase: 'none' },
      seen: new Set(),
      deciding: null,
      failure: null,
      confirmation: null,
      connectAsked: false,
      part: 'changes',

      goToPart: (part) => set({ part }),
      groupBy: (grouping) => set({ grouping, folded: new Set() }),
      filter: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
      clearFilters: () => set({ filters: initialFilters }),
      fold: (folded) => set({ folded }),
      tick: (positions, ticked) => {
        const { index: known, unticked } = get()
        const next = ticked
          ? tickRows(known, positions, unticked)
          : untickRows(known, positions, unticked)
        set({ unticked: next, ticked: null })
        void countTicks()
      },
      look: (stepId) => {
        const { looked } = get()
        if (looked.phase !== 'none' && looked.phase !== 'failed' && looked.stepId === stepId) return
        set({ looked: { phase: 'loading', stepId } })
        void fetchDetail()
      },
      leaveDetail: () => set({ looked: { phase: 'none' } }),
      acknowledge: (stepIds) => set(({ seen }) => ({ seen: new Set([...seen, ...stepIds]) })),
      decide: async (answering, decisions) => {
        const { plan: asked, deciding } = get()
        if (deciding !== null) return false
        set({ deciding: answering, failure: null })
        const answer = await call('plan.decide', { planId: asked.planId, decisions })
        if (!answer.ok) {
          set({ deciding: null, failure: answer.failure })
          return false
        }
        const known = indexPlan(answer.value)
        const { looked, unticked, seen } = get()
        const still = looked.phase !== 'none' && known.positionOf.has(looked.stepId)
        set({
          plan: answer.value,
          index: known,
          counts: countPlan(known),
          unticked: keepTicks(known, unticked),
          seen: new Set([...seen].filter((id) => known.positionOf.has(id))),
          ticked: null,
          confirmation: null,
          deciding: null,
          looked: still ? { phase: 'loading', stepId: looked.stepId } : { phase: 'none' },
        })
        void fetchDetail()
        void countTicks()
        return true
      },
      askConfirmation: async () => {
        const { plan: asked, unticked } = get()
        const answer = await call('plan.confirmation', {
          planId: asked.planId,
          unticked: [...unticked],
        })
        if (get().plan !== asked || get().unticked !== unticked) return
        set(answer.ok ? { confirmation: answer.value } : { failure: answer.failure })
      },
      leaveConfirmation: () => set({ confirmation: null }),
      askToConnect: (connectAsked) => set({ connectAsked }),
      ...planQuestions(
        call,
        () => get().plan.planId,
        (failure) => set({ failure }),
      ),
      askDetail,
      dismissFailure: () => set({ failure: null }),
    }
  })
