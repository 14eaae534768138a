import type { AppEvent } from '#contract/events'
import { AppError, failure } from '#contract/model/failure'
import type { Emit } from '#ipc/emit'

type Progress = Omit<Extract<AppEvent, { event: 'work-progress' }>, 'event' | 'workId'>
type End = Extract<AppEvent, { event: 'work-ended' }>['end']

/** What a piece of work may do besides working. */
export interface WorkContext {
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/** Pieces of work that take time: each is begun, tells how it goes, ends, and can be stopped. */
export interface BackgroundWork {
  /** Begins after the asker has got the id. */
  begin(run: (context: WorkContext) => Promise<End>): string
  /** Stopping what has ended already is no mistake. */
  stop(workId: string): void
  stopAll(): void
}

/** What work is begun with. */
export interface BackgroundWorkOptions {
  readonly emit: Emit
  readonly newId: () => string
  readonly recordBug: (what: string, error: unknown) => string
}

/** Makes the place where work is begun. */
export const createBackgroundWork = (options: BackgroundWorkOptions): BackgroundWork => {
  const { emit } = options
  const underWay = new Map<string, AbortController>()

  const failed = (error: unknown): End => {
    if (error instanceof AppError) return { end: 'failed', failure: error.failure }
    return { end: 'failed', failure: failure('internal', '', [options.recordBug('work', error)]) }
  }

  return {
    begin: (run) => {
      const workId = options.newId()
      const controller = new AbortController()
      const { signal } = controller
      underWay.set(workId, controller)
      const progress = (told: Progress): void => emit({ event: 'work-progress', workId, ...told })
      setImmediate(async () => {
        const end = await run({ signal, progress }).catch(failed)
        underWay.delete(workId)
        emit({ event: 'work-ended', workId, end: signal.aborted ? { end: 'stopped' } : end })
      })
      return workId
    },
    stop: (workId) => underWay.get(workId)?.abort(),
    stopAll: () => {
      for (const controller of underWay.values()) controller.abort()
    },
  }
}
