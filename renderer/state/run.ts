import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { ManualView } from '#contract/model/manual-step'
import type { SecretToEnter } from '#contract/model/secret-to-enter'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'
import { keepUnlike } from './manual.ts'
import {
  hasGap,
  type NewsBatch,
  type RunProgress,
  startProgress,
  takeNews,
  takeView,
} from './run-news.ts'

/** The run that is looked at: under way, or long ended. */
export type Run =
  | { readonly phase: 'none' }
  | { readonly phase: 'starting' }
  | { readonly phase: 'opening'; readonly runId: string }
  | { readonly phase: 'refused'; readonly failure: Failure }
  | { readonly phase: 'failed'; readonly runId: string; readonly failure: Failure }
  | { readonly phase: 'open'; readonly runId: string; readonly progress: RunProgress }

const nothingLookedUp: ReadonlySet<string> = new Set()

/** The run with its manual steps as they stand now; another run stays as it is. */
export const withManual = (
  run: Run,
  runId: string,
  now: readonly ManualView[],
  lookedUp = nothingLookedUp,
): Run => {
  if (run.phase !== 'open' || run.runId !== runId) return run
  const manual = keepUnlike(run.progress.view.manual, now, lookedUp)
  const view = { ...run.progress.view, manual }
  return { ...run, progress: { ...run.progress, view } }
}

/** Whether another account than before shall go on with a run. */
export interface AccountQuestion {
  readonly runId: string
  /** The site's address, and the names of the former and the present account. */
  readonly address: string
  readonly former: string
  readonly present: string
}

const questionAbout = (
  runId: string,
  { code, subject: address, details: [former, present] }: Failure,
): AccountQuestion | null =>
  code !== 'auth.other-account' || former === undefined || present === undefined
    ? null
    : { runId, address, former, present }

/** What a run may be gone on with besides. */
type Continuation = Omit<InputOf<'run.continue'>, 'runId'>

/** Secrets that a run needs to go on, of which none was kept. */
export interface SecretsQuestion {
  readonly runId: string
  readonly toEnter: readonly SecretToEnter[]
  readonly otherAccount: Continuation['otherAccount']
}

/** Deployments: begun, followed, stopped, gone on with, looked at again. */
export interface RunSlice {
  readonly run: Run
  /** Why the last thing that was asked of the open run did not work. */
  readonly runFailure: Failure | null
  /** Asked before another account than before goes on with a run; null when nothing is asked. */
  readonly accountQuestion: AccountQuestion | null
  /** Asked before a run goes on that needs secrets; null when nothing is asked. */
  readonly secretsQuestion: SecretsQuestion | null
  /** Begins a deployment; gives its id when it began. */
  readonly startRun: (order: InputOf<'run.start'>) => Promise<string | null>
  readonly openRun: (runId: string) => Promise<void>
  readonly stopRun: () => Promise<void>
  /** Leaves what is not begun for later; the run can be gone on with. */
  readonly pauseRun: () => Promise<void>
  /**
   * Looks up what is not known and does what is left; tells whether that began. Another account than
   * before is asked about first, unless the user accepts it; secrets are, unless they are given.
   */
  readonly continueRun: (runId: string, given?: Continuation) => Promise<boolean>
  readonly dismissAccountQuestion: () => void
  readonly dismissSecretsQuestion: () => void
  /** Writes the report; gives where to, or null. */
  readonly saveReport: () => Promise<string | null>
  readonly openObject: (stepId: string) => Promise<void>
  /** Says that a manual step is done, or waives it; tells whether that is kept. */
  readonly endManual: (
    manualId: string,
    outcome: InputOf<'run.end-manual'>['outcome'],
  ) => Promise<boolean>
  readonly showRunFolder: () => Promise<void>
  readonly dismissRunFailure: () => void
  readonly hearRun: (event: AppEvent) => void
}

/** Keeps the run that is looked at. */
export const createRunSlice: CreateSlice<RunSlice> = (set, get, { call }) => {
  /** News of runs that are being opened; kept until their view is there. */
  let early: { readonly runId: string; readonly batch: NewsBatch }[] = []
  let asking: Promise<void> | undefined
  let askAgain = false
  /** Entered before it was asked about the account; in no state, and gone with the question. */
  let entered: Continuation['secrets']

  /** Asks how the run stands, again while news are missing. */
  const askHow = async (runId: string): Promise<void> => {
    for (;;) {
      askAgain = false
      const answer = await call('run.get', { runId })
      const { run } = get()
      if ((run.phase !== 'open' && run.phase !== 'opening') || run.runId !== runId) break
      if (!answer.ok) {
        set(
          run.phase === 'open'
            ? { runFailure: answer.failure }
            : { run: { phase: 'failed', runId, failure: answer.failure } },
        )
        break
      }
      const before = run.phase === 'open' ? run.progress.view.sequence : -1
      let progress =
        run.phase === 'open' ? takeView(run.progress, answer.value) : startProgress(answer.value)
      for (const news of early) if (news.runId === runId) progress = takeNews(progress, news.batch)
      early = []
      set({ run: { phase: 'open', runId, progress } })
      // An answer that brings nothing new will not do so at once; the next news ask again.
      const worthwhile = hasGap(progress) && progress.view.sequence > before
      if (!worthwhile && !askAgain) break
    }
    const { run } = get()
    if (run.phase === 'opening') await askHow(run.runId)
  }
  /** One question at a time; whoever asks meanwhile waits for what comes of that and of one more. */
  const refresh = (runId: string): Promise<void> => {
    askAgain = asking !== undefined
    asking ??= askHow(runId).finally(() => {
      asking = undefined
    })
    return asking
  }
  const ask = async <Value>(
    question: Promise<
      | { readonly ok: true; readonly value: Value }
      | { readonly ok: false; readonly failure: Failure }
    >,
  ): Promise<Value | null> => {
    const answer = await question
    set({ runFailure: answer.ok ? null : answer.failure })
    return answer.ok ? answer.value : null
  }
  const openId = (): string | undefined => {
    const { run } = get()
    return run.phase === 'open' ? run.runId : undefined
  }
  const openRun = async (runId: string): Promise<void> => {
    early = early.filter((news) => news.runId === runId)
    set({ run: { phase: 'opening', runId }, runFailure: null })
    await refresh(runId)
  }

  return {
    run: { phase: 'none' },
    runFailure: null,
    accountQuestion: null,
    secretsQuestion: null,
    startRun: async (order) => {
      set({ run: { phase: 'starting' }, runFailure: null })
      const answer = await call('run.start', order)
      if (!answer.ok) {
        set({ run: { phase: 'refused', failure: answer.failure } })
        return null
      }
      // The plan is on its way; what is left of it afterwards is the run's matter.
      get().useAnalysisUp()
      await openRun(answer.value.runId)
      return answer.value.runId
    },
    openRun,
    stopRun: async () => {
      const runId = openId()
      if (runId !== undefined) await ask(call('run.stop', { runId }))
    },
    pauseRun: async () => {
      const runId = openId()
      if (runId !== undefined) await ask(call('run.pause', { runId }))
    },
    continueRun: async (runId, given = {}) => {
      const isAnswer = get().accountQuestion?.runId === runId
      const { otherAccount, secrets = isAnswer ? entered : undefined } = given
      entered = undefined
      set({ accountQuestion: null, secretsQuestion: null })
      if (openId() !== runId) await openRun(runId)
      const { run } = get()
      // Without knowing what is to be asked first nothing goes on.
      if (run.phase !== 'open' || run.runId !== runId) {
        if (run.phase === 'failed') set({ runFailure: run.failure })
        return false
      }
      const { toEnter } = run.progress.view
      if (secrets === undefined && toEnter.length > 0) {
        set({ secretsQuestion: { runId, toEnter, otherAccount } })
        return false
      }
      const options = secrets === undefined ? given : { ...given, secrets }
      const answer = await call('run.continue', { runId, ...options })
      if (!answer.ok) {
        const asked = otherAccount === undefined ? questionAbout(runId, answer.failure) : null
        entered = asked === null ? undefined : secrets
        set(asked === null ? { runFailure: answer.failure } : { accountQuestion: asked })
        return false
      }
      await openRun(answer.value.runId)
      return true
    },
    saveReport: async () => {
      const runId = openId()
      if (runId === undefined) return null
      return (await ask(call('run.save-report', { runId })))?.savedTo ?? null
    },
    openObject: async (stepId) => {
      const runId = openId()
      if (runId !== undefined) await ask(call('link.open-object', { runId, stepId }))
    },
    endManual: async (manualId, outcome) => {
      const runId = openId()
      if (runId === undefined) return false
      const answer = await ask(call('run.end-manual', { runId, manualId, outcome }))
      if (answer !== null) set({ run: withManual(get().run, runId, answer.manual) })
      return answer !== null
    },
    showRunFolder: async () => {
      const runId = openId()
      if (runId !== undefined) await ask(call('folder.show', { runId }))
    },
    dismissAccountQuestion: () => {
      entered = undefined
      set({ accountQuestion: null })
    },
    dismissSecretsQuestion: () => set({ secretsQuestion: null }),
    dismissRunFailure: () => set({ runFailure: null }),
    hearRun: (event) => {
      if (event.event !== 'run-news') return
      const { runId, sequence, news } = event
      const { run } = get()
      if (run.phase === 'starting' || run.phase === 'opening') {
        early.push({ runId, batch: { sequence, news } })
        return
      }
      if (run.phase !== 'open' || run.runId !== runId) return
      const progress = takeNews(run.progress, { sequence, news })
      set({ run: { phase: 'open', runId, progress } })
      // The end brings what news do not have: why it could not go on, and whether there is a report.
      const ended = news.some((one) => one.news === 'ended')
      if (hasGap(progress) || ended) void refresh(runId)
    },
  }
}
