import type { Announced } from '../model/publication.ts'

/** Headings of the messages that Slack is sent by itself. */
export const announcementText = {
  'waits-for-approval': (title: string): string => `Waits for approval – ${title}`,
  starts: (title: string): string => `Begins – ${title}`,
  ends: (title: string): string => `Ended – ${title}`,
  fails: (title: string): string => `Failed – ${title}`,
  drift: (title: string): string => `Changed meanwhile – ${title}`,
} as const satisfies Record<Announced, (title: string) => string>
