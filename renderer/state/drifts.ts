import type { DriftChoice, DriftView } from '#contract/model/drift'
import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'

/** A step that waits, while somebody decides about it. */
export type OpenDrift =
  | { readonly phase: 'loading'; readonly stepId: string }
  | { readonly phase: 'ready'; readonly stepId: string; readonly view: DriftView }
  | { readonly phase: 'failed'; readonly stepId: string; readonly failure: Failure }

/** Steps whose objects changed meanwhile: looked at one by one, and decided. */
export interface DriftsSlice {
  readonly openDrift: OpenDrift | null
  readonly lookAtDrift: (runId: string, stepId: string) => Promise<void>
  readonly closeDrift: () => void
  /** Decides, and closes; tells whether that is kept. */
  readonly decideDrift: (
    runId: string,
    stepId: string,
    choice: DriftChoice,
    planWins: readonly string[],
  ) => Promise<boolean>
}

/** Keeps the step that is being decided. */
export const createDriftsSlice: CreateSlice<DriftsSlice> = (set, get, { call }) => {
  /** Takes into the open run what was decided. */
  const takeDecided = (runId: string, stepId: string, decided: DriftChoice): void => {
    const { run } = get()
    if (run.phase !== 'open' || run.runId !== runId) return
    const { view } = run.progress
    const steps = view.steps.map((step) => (step.stepId === stepId ? { ...step, decided } : step))
    set({ run: { ...run, progress: { ...run.progress, view: { ...view, steps } } } })
  }

  return {
    openDrift: null,
    lookAtDrift: async (runId, stepId) => {
      set({ openDrift: { phase: 'loading', stepId } })
      const answer = await call('run.drift', { runId, stepId })
      if (get().openDrift?.stepId !== stepId) return
      set({
        openDrift: answer.ok
          ? { phase: 'ready', stepId, view: answer.value }
          : { phase: 'failed', stepId, failure: answer.failure },
      })
    },
    closeDrift: () => set({ openDrift: null }),
    decideDrift: async (runId, stepId, choice, planWins) => {
      const answer = await call('run.decide-step', { runId, stepId, choice, planWins })
      set({
        openDrift: answer.ok ? null : { phase: 'failed', stepId, failure: answer.failure },
      })
      if (answer.ok) takeDecided(runId, stepId, choice)
      return answer.ok
    },
  }
}
