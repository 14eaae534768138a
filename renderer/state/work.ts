import type { AppEvent, WaitReason } from '#contract/events'
import type { Failure, Result } from '#contract/model/failure'
import type { TypedBridge } from '../bridge.ts'

/** A kind that has been read, with the number of its objects. */
export interface KindRead {
  readonly title: string
  readonly count: number
}

/** How far a long work is. */
export interface WorkProgress {
  readonly phase: Extract<AppEvent, { event: 'work-progress' }>['phase']
  /** Why it waits; null while it does not. */
  readonly reason: WaitReason | null
  /** Kinds in the order in which they were read. */
  readonly kinds: readonly KindRead[]
  /** What the latest news counted. */
  readonly count: number
  readonly done: number
  /** Zero until it is known. */
  readonly total: number
  /** The user has asked to stop, and it has not ended yet. */
  readonly stopping: boolean
}

type WorkNews = Extract<AppEvent, { event: 'work-progress' | 'work-ended' }>

/** How a work ended. */
export type WorkEnd =
  | Extract<AppEvent, { event: 'work-ended' }>['end']
  | { readonly end: 'failed'; readonly failure: Failure }

/** Progress before anything was heard. */
export const noProgress: WorkProgress = {
  phase: 'reading',
  reason: null,
  kinds: [],
  count: 0,
  done: 0,
  total: 0,
  stopping: false,
}

/** Takes one piece of news into the progress. A kind that is heard of again has a new count. */
export const addProgress = (
  progress: WorkProgress,
  { phase, reason, kindTitle, count, done, total }: Extract<WorkNews, { event: 'work-progress' }>,
): WorkProgress => {
  const known = progress.kinds.findIndex(({ title }) => title === kindTitle)
  const read = { title: kindTitle, count }
  const kinds =
    phase !== 'reading' || kindTitle === ''
      ? progress.kinds
      : known === -1
        ? [...progress.kinds, read]
        : progress.kinds.with(known, read)
  return { ...progress, phase, reason, kinds, count, done, total }
}

/** Follows one work at a time from its begin to its end. */
export interface WorkFollower {
  /** Begins a work; one that was followed before is left alone from now on. */
  readonly begin: (ask: () => Promise<Result<{ readonly workId: string }>>) => Promise<void>
  readonly hear: (event: AppEvent) => void
  /** Stops the work, also when its id is not known yet. */
  readonly stop: () => void
  /** Hears nothing more of it. */
  readonly leave: () => void
}

interface Followed {
  workId: string | undefined
  /** News that came before the answer with the work’s id. */
  readonly early: WorkNews[]
  progress: WorkProgress
}

/** Follows works and tells how they go and how they end. */
export const followWork = (
  call: TypedBridge['call'],
  tell: {
    readonly progress: (progress: WorkProgress) => void
    readonly end: (end: WorkEnd) => void
  },
): WorkFollower => {
  let followed: Followed | undefined

  const finish = (end: WorkEnd): void => {
    followed = undefined
    tell.end(end)
  }
  const take = (work: Followed, news: WorkNews): void => {
    if (followed !== work || news.workId !== work.workId) return
    if (news.event === 'work-ended') {
      finish(news.end)
      return
    }
    work.progress = addProgress(work.progress, news)
    tell.progress(work.progress)
  }
  const askToStop = async (work: Followed, workId: string): Promise<void> => {
    const answer = await call('work.stop', { workId })
    if (!answer.ok && followed === work) finish({ end: 'failed', failure: answer.failure })
  }

  return {
    begin: async (ask) => {
      const work: Followed = { workId: undefined, early: [], progress: noProgress }
      followed = work
      tell.progress(noProgress)
      const answer = await ask()
      if (followed !== work) {
        if (answer.ok) void call('work.stop', { workId: answer.value.workId })
        return
      }
      if (!answer.ok) {
        finish({ end: 'failed', failure: answer.failure })
        return
      }
      work.workId = answer.value.workId
      for (const news of work.early.splice(0)) take(work, news)
      if (followed === work && work.progress.stopping) void askToStop(work, work.workId)
    },
    hear: (event) => {
      if (followed === undefined) return
      if (event.event !== 'work-progress' && event.event !== 'work-ended') return
      if (followed.workId === undefined) followed.early.push(event)
      else take(followed, event)
    },
    stop: () => {
      const work = followed
      if (work === undefined || work.progress.stopping) return
      work.progress = { ...work.progress, stopping: true }
      tell.progress(work.progress)
      if (work.workId !== undefined) void askToStop(work, work.workId)
    },
    leave: () => {
      const work = followed
      followed = undefined
      if (work?.workId !== undefined) void call('work.stop', { workId: work.workId })
    },
  }
}
