import type { AppEvent } from '#contract/events'
import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'
import { followWork, noProgress, type WorkProgress } from './work.ts'

/** How the reading of a site into a snapshot ended. */
export type SnapshotRead =
  | { readonly read: 'done'; readonly snapshotId: string }
  | { readonly read: 'failed'; readonly failure: Failure }
  | { readonly read: 'stopped' }

/** Reading a site to save or compare it, beside the wizard, whose source stays as it is. */
export interface SnapshotReadingSlice {
  readonly snapshotReading: { readonly siteId: string; readonly progress: WorkProgress } | null
  /** One at a time: another ends the one before as stopped. */
  readonly readSnapshot: (siteId: string) => Promise<SnapshotRead>
  readonly stopSnapshotReading: () => void
  readonly hearSnapshotReading: (event: AppEvent) => void
}

/** Keeps the site that is read beside the wizard. */
export const createSnapshotReadingSlice: CreateSlice<SnapshotReadingSlice> = (set, _, { call }) => {
  let siteId = ''
  let tellEnd: (read: SnapshotRead) => void = () => {}
  const finish = (read: SnapshotRead): void => {
    set({ snapshotReading: null })
    tellEnd(read)
  }
  const follower = followWork(call, {
    progress: (progress) => set({ snapshotReading: { siteId, progress } }),
    end: (end) => {
      if (end.end === 'contents') finish({ read: 'done', snapshotId: end.snapshotId })
      else if (end.end === 'failed') finish({ read: 'failed', failure: end.failure })
      else finish({ read: 'stopped' })
    },
  })
  return {
    snapshotReading: null,
    readSnapshot: (wanted) => {
      follower.leave()
      finish({ read: 'stopped' })
      siteId = wanted
      set({ snapshotReading: { siteId, progress: noProgress } })
      const ended = new Promise<SnapshotRead>((resolve) => {
        tellEnd = resolve
      })
      void follower.begin(() => call('contents.read', { siteId: wanted }))
      return ended
    },
    stopSnapshotReading: follower.stop,
    hearSnapshotReading: follower.hear,
  }
}
