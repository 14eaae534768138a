import type { Failure, Result } from '#contract/model/failure'
import type { PlanPapers, PlanSignatures } from '#contract/model/opened-file'
import { papersText } from '#contract/wording/screens/papers-text'
import type { CreateSlice } from './app-state.ts'

/** A plan with the ticks that it has now. */
export interface TickedPlan {
  readonly planId: string
  readonly unticked: ReadonlySet<string>
}

/** What hangs on the plan that is looked through. */
export interface Papers {
  readonly planId: string
  readonly papers: PlanPapers
  readonly signatures: PlanSignatures
}

/** File, comments and signatures of a plan. */
export interface PapersSlice {
  readonly papers: Papers | null
  /** Why saving, commenting or signing did not work. */
  readonly papersFailure: Failure | null
  /** Why the file that was just saved bears no signature of the user's. */
  readonly savedUnsigned: Failure | null
  readonly loadPapers: (plan: TickedPlan) => Promise<void>
  readonly savePlan: (plan: TickedPlan) => Promise<void>
  /** Says something about the plan, or about a step of it; tells whether that is kept. */
  readonly commentPlan: (plan: TickedPlan, stepId: string | null, text: string) => Promise<boolean>
  readonly signPlan: (plan: TickedPlan) => Promise<void>
  readonly dismissPapersFailure: () => void
}

/** How the file of a plan stands to the plan. */
export type Savedness = 'never' | 'changed' | 'saved'

/** Whether a plan, with its ticks, is what stands in its file. */
export const savednessOf = (
  { file, unchanged, unticked }: PlanPapers,
  now: TickedPlan,
): Savedness => {
  if (file === null) return 'never'
  const inFile = new Set(unticked)
  const sameTicks =
    inFile.size === now.unticked.size && [...inFile].every((id) => now.unticked.has(id))
  return unchanged && sameTicks ? 'saved' : 'changed'
}

/** Keeps what hangs on a plan. */
export const createPapersSlice: CreateSlice<PapersSlice> = (set, get, { call }) => {
  let asked: TickedPlan | undefined

  const load = async (plan: TickedPlan): Promise<void> => {
    const { planId } = plan
    // What did not work with another plan says nothing of this one.
    if (asked !== undefined && asked.planId !== planId) {
      set({ papersFailure: null, savedUnsigned: null })
    }
    asked = plan
    const [papers, signatures] = await Promise.all([
      call('plan.papers', { planId }),
      call('plan.signatures', { planId, unticked: [...plan.unticked] }),
    ])
    if (asked !== plan) return
    if (!papers.ok) set({ papersFailure: papers.failure })
    else if (!signatures.ok) set({ papersFailure: signatures.failure })
    else set({ papers: { planId, papers: papers.value, signatures: signatures.value } })
  }
  /** Does something with the plan, and sees how its papers stand then. */
  const change = async <Value>(
    plan: TickedPlan,
    answer: Promise<Result<Value>>,
  ): Promise<Value | undefined> => {
    const given = await answer
    set({ papersFailure: given.ok ? null : given.failure })
    if (!given.ok) return undefined
    await load(plan)
    return given.value
  }

  return {
    papers: null,
    papersFailure: null,
    savedUnsigned: null,
    loadPapers: load,
    savePlan: async (plan) => {
      const { planId } = plan
      const saved = await change(plan, call('plan.save', { planId, unticked: [...plan.unticked] }))
      if (saved === undefined || saved.savedTo === null) return
      set({ savedUnsigned: saved.unsigned })
      if (saved.unsigned !== null) get().tellFailure(saved.unsigned)
      get().announce(papersText.saved(saved.savedTo))
    },
    commentPlan: async (plan, stepId, text) => {
      const said = await change(plan, call('plan.comment', { planId: plan.planId, stepId, text }))
      if (said !== undefined) get().announce(papersText.commented)
      return said !== undefined
    },
    signPlan: async (plan) => {
      const { planId } = plan
      const signed = await change(plan, call('plan.sign', { planId, unticked: [...plan.unticked] }))
      if (signed === undefined) return
      set({ savedUnsigned: null })
      get().announce(papersText.signed)
    },
    dismissPapersFailure: () => set({ papersFailure: null }),
  }
}
