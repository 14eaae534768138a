import type { ObjectDifference } from '../model/comparison-view.ts'
import type { Announced } from '../model/publication.ts'
import { counted } from './wording.ts'

/** Headings of the messages that Slack is sent by itself. */
export const announcementText = {
  'waits-for-approval': (title: string): string => `Waits for approval – ${title}`,
  starts: (title: string): string => `Begins – ${title}`,
  ends: (title: string): string => `Ended – ${title}`,
  fails: (title: string): string => `Failed – ${title}`,
  drift: (title: string): string => `Changed meanwhile – ${title}`,
} as const satisfies Record<Announced, (title: string) => string>

/** Words of a message about a site that changed since its last snapshot. */
export const driftText = {
  added: 'Added:',
  removed: 'Removed:',
  changed: 'Changed:',
  unclear: 'Unclear:',
  since: (objects: number, kinds: number, moment: string): string =>
    `${counted(objects, 'object', 'objects')} of ${counted(kinds, 'kind', 'kinds')} changed since ${moment}.`,
  more: (count: number): string => `and ${count} more`,
} as const satisfies Record<ObjectDifference, string> & Record<'since' | 'more', unknown>
