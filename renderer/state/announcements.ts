import type { Failure } from '#contract/model/failure'
import type { Announcement, PublicationTarget } from '#contract/model/publication'
import type { WriteAccess } from '#contract/model/write-access'
import { messagesText } from '#contract/wording/screens/messages-text'
import type { CreateSlice } from './app-state.ts'
import { checkedBy } from './checked-by.ts'

/** A message as it would read, without the words of what happened before its title. */
export interface SampleMessage {
  readonly title: string
  readonly text: string
}

/** What Slack is told of by itself. */
export interface AnnouncementsSlice {
  /** Null until it was asked. */
  readonly announcements: readonly Announcement[] | null
  readonly announcementsFailure: Failure | null
  readonly loadAnnouncements: () => Promise<void>
  /** Tells whether they are kept. */
  readonly changeAnnouncements: (announcements: readonly Announcement[]) => Promise<boolean>
  /**
   * How a message of the newest deployment would read there; null where there was no deployment yet,
   * or where it cannot be told.
   */
  readonly previewMessage: (target: PublicationTarget) => Promise<SampleMessage | null>
  /** Whether a channel may be written to, as far as reads tell. */
  readonly checkChannel: (target: PublicationTarget) => Promise<WriteAccess>
  readonly dismissAnnouncementsFailure: () => void
}

/** Keeps the rules. */
export const createAnnouncementsSlice: CreateSlice<AnnouncementsSlice> = (set, get, { call }) => ({
  announcements: null,
  announcementsFailure: null,
  loadAnnouncements: async () => {
    const answer = await call('publish.announcements', {})
    if (answer.ok) set({ announcements: answer.value.announcements, announcementsFailure: null })
    else set({ announcementsFailure: answer.failure })
  },
  changeAnnouncements: async (announcements) => {
    const answer = await call('publish.announce', { announcements })
    set(
      answer.ok
        ? { announcements: answer.value.announcements, announcementsFailure: null }
        : { announcementsFailure: answer.failure },
    )
    if (answer.ok) get().announce(messagesText.saved)
    return answer.ok
  },
  previewMessage: async (target) => {
    const runs = await call('run.list', {})
    const [newest] = runs.ok ? runs.value.runs : []
    if (newest === undefined) return null
    const subject = { of: 'run', runId: newest.runId } as const
    const preview = await call('publish.preview', { subject, target })
    if (!preview.ok) return null
    const { title, text } = preview.value
    return text === null ? null : { title, text }
  },
  checkChannel: (target) => checkedBy(call('publish.check', { subject: null, target })),
  dismissAnnouncementsFailure: () => set({ announcementsFailure: null }),
})
