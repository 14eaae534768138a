import type { RunNews } from '#contract/events'
import type { EnteredSecret } from '#contract/model/entered-secret'
import { AppError, type Failure, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import type { Settings } from '#contract/model/settings'
import type { SiteStamp } from '#contract/model/snapshot'
import type { Emit } from '#ipc/emit'
import type { KeepRunsAway } from '#ipc/keep-runs-away'
import type { RunObserver } from '#ipc/run-observer'
import type { SignedInConnection } from '#jira/connect'
import type { Engine } from './engine.ts'
import { createHeldDestinations } from './held-destinations.ts'
import { bundleNews, type NewsOfRun } from './run-news.ts'
import { watchPauses } from './watch-pauses.ts'

/** What carrying out runs needs. */
export interface ActiveRunsPorts {
  readonly engine: Engine
  readonly emit: Emit
  readonly observer: RunObserver
  readonly settings: () => Settings
  readonly clock: () => string
  readonly recordBug: (what: string, error: unknown) => string
}

/** The runs that are under way. */
export interface ActiveRuns {
  /**
   * Keeps a destination to one run. Gives what lets go of it. Throws AppError `run.in-progress`
   * when another run has it, `site.sign-in-changing` while its sign-in is exchanged.
   */
  reserve(destination: SiteStamp): () => void
  /**
   * Keeps runs away from a site while what one signs in to it with is exchanged. Throws AppError
   * `run.uses-sign-in` when a run has it.
   */
  keepAway: KeepRunsAway
  /** Sets a prepared run going; `release` is called when it has ended. */
  begin(
    run: RunSummary,
    connection: SignedInConnection,
    release: () => void,
    secrets: readonly EnteredSecret[],
  ): void
  /** Ends a run after the steps under way; one that is not under way has ended already. */
  stop(runId: string): void
  /** Whether a run is under way. */
  has(runId: string): boolean
  /** Keeps why a run that was to go on by itself could not be begun. */
  refuse(runId: string, error: unknown): void
  /** Sends the news of a run that wait, and gives the number of the newest. */
  sequence(runId: string): number
  /** Why a run could not be carried out, or was broken off; undefined when its files say it all. */
  stopped(runId: string): Failure | undefined
  /** Titles of the sites that are being deployed to. */
  destinations(): readonly string[]
  /** Ends all runs after the steps under way, and waits for that. */
  stopAll(): Promise<void>
}

interface Active {
  readonly controller: AbortController
  readonly news: NewsOfRun
  readonly ended: Promise<void>
}

/** Follows the runs that are under way and tells of them. */
export const createActiveRuns = (ports: ActiveRunsPorts): ActiveRuns => {
  const { engine, observer } = ports
  const active = new Map<string, Active>()
  const destinations = createHeldDestinations()
  /** Numbers go on rising when a run is gone on with. */
  const sequences = new Map<string, number>()
  /** Kept here, since a full disk or a damaged plan would take no note of it. */
  const causes = new Map<string, Failure>()

  /** What to say of an error. A worker that died is a bug, in whatever form it is told. */
  const causeOf = (runId: string, error: unknown): Failure => {
    if (error instanceof AppError && error.failure.code !== 'internal') return error.failure
    return failure('internal', '', [ports.recordBug(`run ${runId}`, error)])
  }

  /** A run whose worker died has no end in its journal; whoever reads it says so. */
  const lookUp = async (run: RunSummary, error: unknown): Promise<RunSummary> => {
    const { runId } = run
    causes.set(runId, causeOf(runId, error))
    return engine.ask('run.summary', { runId }).catch((again: unknown) => {
      causeOf(runId, again)
      return { ...run, state: 'interrupted' }
    })
  }

  const carryOut = async (
    run: RunSummary,
    connection: SignedInConnection,
    signal: AbortSignal,
    push: (news: RunNews) => void,
    secrets: readonly EnteredSecret[],
  ): Promise<void> => {
    const { runId } = run
    const loan = engine.lend(connection)
    const stopWatching = watchPauses(connection, ports.clock, (waiting) =>
      push({ news: 'waiting', ...waiting }),
    )
    const input = { runId, destination: loan.site, width: ports.settings().concurrency, secrets }
    observer.runStarted(runId)
    try {
      const summary = await engine
        .ask('run.deploy', input, {
          signal,
          onNews: ({ news, done, total }) => {
            push(news)
            observer.progress(runId, done, total)
          },
        })
        .catch((error: unknown) => lookUp(run, error))
      if (summary.state === 'interrupted') push({ news: 'state', state: 'interrupted' })
      push({ news: 'ended', summary })
      observer.runEnded(summary)
    } finally {
      stopWatching()
      loan.end()
    }
  }

  return {
    reserve: (destination) => destinations.hold(destination, 'run'),
    keepAway: (site) => destinations.hold(site, 'sign-in'),
    begin: (run, connection, release, secrets) => {
      const { runId } = run
      causes.delete(runId)
      const controller = new AbortController()
      const news = bundleNews(runId, ports.emit, sequences.get(runId) ?? 0)
      const ended = carryOut(run, connection, controller.signal, news.push, secrets)
        .catch((error: unknown) => void ports.recordBug(`run ${runId}`, error))
        .finally(() => {
          active.delete(runId)
          release()
          sequences.set(runId, news.flush())
        })
      active.set(runId, { controller, news, ended })
    },
    stop: (runId) => {
      const run = active.get(runId)
      if (run === undefined || run.controller.signal.aborted) return
      run.controller.abort()
      run.news.push({ news: 'state', state: 'stopping' })
    },
    has: (runId) => active.has(runId),
    refuse: (runId, error) => void causes.set(runId, causeOf(runId, error)),
    sequence: (runId) => active.get(runId)?.news.flush() ?? sequences.get(runId) ?? 0,
    stopped: (runId) => causes.get(runId),
    destinations: destinations.ofRuns,
    stopAll: async () => {
      for (const { controller } of active.values()) controller.abort()
      await Promise.all([...active.values()].map(({ ended }) => ended))
    },
  }
}
