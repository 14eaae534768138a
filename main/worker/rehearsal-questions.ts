import type { Failure } from '#contract/model/failure'
import type { KeptRehearsal, Rehearsal } from '#contract/model/rehearsal'
import type { RehearsalNews } from '#rehearsal/rehearsal-news'
import type { LentConnection } from './jira-questions.ts'

/** What the engine's worker is asked about trying plans out. */
export interface RehearsalQuestions {
  /** Tries a plan out without its unticked steps, and keeps what comes of it. */
  readonly 'plan.rehearse': {
    readonly input: {
      readonly planId: string
      readonly unticked: readonly string[]
      readonly width: number
      /** For asking Jira itself; null where that is not wanted, or not possible. */
      readonly destination: LentConnection | null
      /** Why it is not possible. */
      readonly notAsked: Failure | null
    }
    readonly output: null
    readonly news: RehearsalNews
  }
  readonly 'plan.rehearsal': {
    readonly input: { readonly planId: string; readonly unticked: readonly string[] }
    readonly output: KeptRehearsal
    readonly news: never
  }
  /** The rehearsal of the plan that a run carried out; null where there was none. */
  readonly 'run.rehearsal': {
    readonly input: { readonly runId: string }
    readonly output: Rehearsal | null
    readonly news: never
  }
}
