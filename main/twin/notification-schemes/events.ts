import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** An event that mails go out for. */
export interface NotificationEvent {
  readonly id: string
  readonly name: string
  readonly description: string
}

const systemEvents: readonly (readonly [name: string, description: string])[] = [
  ['Issue Created', 'This is the issue created event.'],
  ['Issue Updated', 'This is the issue updated event.'],
  ['Issue Assigned', 'This is the issue assigned event.'],
  ['Issue Resolved', 'This is the issue resolved event.'],
  ['Issue Closed', 'This is the issue closed event.'],
  ['Issue Commented', 'This is the issue commented event.'],
  ['Issue Reopened', 'This is the issue reopened event.'],
  ['Issue Deleted', 'This is the issue deleted event.'],
  ['Issue Moved', 'This is the issue moved event.'],
  ['Work Logged On Issue', 'This is the work logged on issue event.'],
  ['Work Started On Issue', 'This is the work started on issue event.'],
  ['Work Stopped On Issue', 'This is the work stopped on issue event.'],
  ['Generic Event', 'This is the generic event.'],
  ['Issue Comment Edited', 'This is the issue comment edited event.'],
  ['Issue Worklog Updated', 'This is the issue worklog updated event.'],
  ['Issue Worklog Deleted', 'This is the issue worklog deleted event.'],
  ['Issue Comment Deleted', 'This is the issue comment deleted event.'],
]

/** Events by id: those of every site, and custom ones, which the API cannot make. */
export const notificationEvents = defineSlice('notificationEvents', () =>
  Object.fromEntries(
    systemEvents.map(([name, description], index): [string, NotificationEvent] => {
      const id = String(index + 1)
      return [id, { id, name, description }]
    }),
  ),
)

/** All events by ascending id. */
export function listEvents(site: Pick<Site, 'state'>): readonly NotificationEvent[] {
  return Object.values(notificationEvents.of(site)).toSorted(
    (one, other) => Number(one.id) - Number(other.id),
  )
}
