import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Kinds of recipients that stand for themselves. */
export const plainRecipientTypes = [
  'CurrentAssignee',
  'Reporter',
  'CurrentUser',
  'ProjectLead',
  'ComponentLead',
  'AllWatchers',
] as const

/** Kinds of recipients that name something. */
export const namingRecipientTypes = [
  'User',
  'Group',
  'ProjectRole',
  'UserCustomField',
  'GroupCustomField',
] as const

/** Kinds of recipients. E-mail addresses stand in old schemes: no operation takes new ones. */
export type RecipientType =
  | (typeof plainRecipientTypes)[number]
  | (typeof namingRecipientTypes)[number]
  | 'EmailAddress'

/** Who gets a mail. */
export interface Recipient {
  readonly type: RecipientType
  /** accountId, groupId, id of role or field, address; absent for types that name nothing. */
  readonly subjectId?: string
}

/** A recipient in a scheme. */
export interface SchemeNotification extends Recipient {
  readonly id: string
}

/** A notification scheme. */
export interface NotificationScheme {
  readonly id: string
  name: string
  description: string
  readonly system?: boolean
  /** By event id; an event may be left without recipients. */
  readonly events: Record<string, SchemeNotification[]>
}

/** Notification schemes by id. */
export const notificationSchemes = defineSlice(
  'notificationSchemes',
  (): Record<string, NotificationScheme> => ({}),
)

/** The scheme that every site has and that nobody can delete. */
export const defaultNotificationSchemeId = '10000'

/** What a new scheme is given. */
export interface NotificationSchemeDetails {
  readonly id?: string
  readonly name: string
  readonly description?: string
  readonly system?: boolean
  readonly events?: Readonly<Record<string, readonly Recipient[]>>
}

/** Adds recipients of an event; who gets the mail already is not added again. */
export function addRecipients(
  site: Pick<Site, 'state'>,
  scheme: NotificationScheme,
  eventId: string,
  recipients: readonly Recipient[],
): void {
  scheme.events[eventId] ??= []
  const list = scheme.events[eventId]
  for (const { type, subjectId } of recipients) {
    const isThere = list.some((one) => one.type === type && one.subjectId === subjectId)
    if (isThere) continue
    const id = nextId(site, 'notification')
    list.push(subjectId === undefined ? { id, type } : { id, type, subjectId })
  }
}

/** Adds a notification scheme; names are not checked here. */
export function addNotificationScheme(
  site: Pick<Site, 'state'>,
  details: NotificationSchemeDetails,
): NotificationScheme {
  const scheme: NotificationScheme = {
    id: details.id ?? nextId(site, 'notificationScheme'),
    name: details.name,
    description: details.description ?? '',
    ...(details.system === undefined ? {} : { system: details.system }),
    events: {},
  }
  for (const [eventId, recipients] of Object.entries(details.events ?? {})) {
    addRecipients(site, scheme, eventId, recipients)
  }
  notificationSchemes.of(site)[scheme.id] = scheme
  return scheme
}
