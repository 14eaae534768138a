import type { Announced, Announcement, PublicationSubject } from '#contract/model/publication'
import type { Publisher } from './publisher.ts'

/** Tells channels of what happens, as the user's rules say. */
export interface Announcer {
  /** Never fails: what could not be sent waits in the outbox, and bugs are reported. */
  tell(event: Announced, subject: PublicationSubject, destination: string): Promise<void>
}

/** What announcing works with. */
export interface AnnouncerMeans {
  readonly rules: () => Promise<readonly Announcement[]>
  readonly publisher: Pick<Publisher, 'announce'>
  readonly report: (error: unknown) => void
}

/** Makes the announcer. */
export const createAnnouncer = ({ rules, publisher, report }: AnnouncerMeans): Announcer => {
  const reporting = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      report(error)
    }
  }
  return {
    tell: (event, subject, destination) =>
      reporting(async () => {
        const asked = (await rules()).filter(
          (rule) =>
            rule.events.includes(event) &&
            (rule.destination === null || rule.destination === destination),
        )
        // Each by itself: what is wrong with one channel keeps no other from being told.
        for (const { connectionId, channel } of asked) {
          const target = { to: 'slack', connectionId, channel } as const
          await reporting(() => publisher.announce({ subject, event, target }))
        }
      }),
  }
}
