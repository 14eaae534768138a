import type { Json, JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import type { GroupNames } from '../group/read-group-names.ts'
import { unordered } from '../unordered.ts'
import { textIn } from '../wanted-members.ts'
import type { NotificationAnswer, NotificationSchemeAnswer } from './endpoints.ts'

/**
 * Kinds of the objects that recipients of a type name; other types name none (jira-api 3.17).
 * E-mail addresses stand in old schemes but Cloud takes no new ones: they have no counterpart.
 */
const kindOfRecipient: Readonly<Record<string, string>> = {
  EmailAddress: 'emailAddress',
  Group: 'group',
  GroupCustomField: 'field',
  ProjectRole: 'projectRole',
  User: 'user',
  UserCustomField: 'field',
}

/** Jira's own events have the ids 1 to 17 on every site; others are the site's own. */
const lastSystemEvent = 17

/**
 * An event. One that a site's administrators have made stands as a reference that no other site has
 * a counterpart for, so that a plan leaves it out and says so.
 */
const normaliseEvent = (id: string): Json =>
  Number(id) <= lastSystemEvent ? id : reference('issueEvent', id)

const normaliseRecipient = (notification: NotificationAnswer): Json => {
  const { notificationType, recipient, group, parameter } = notification
  const kind = kindOfRecipient[notificationType]
  if (kind === undefined) return ''
  return reference(kind, recipient || group?.groupId || parameter)
}

/** A notification with the id that it is taken out by. */
export interface SiteNotification {
  readonly id: string
  readonly data: JsonObject
}

/** A scheme's events and notifications, flattened into one list. */
export const notificationsOf = (scheme: NotificationSchemeAnswer): readonly SiteNotification[] =>
  (scheme.notificationSchemeEvents ?? []).flatMap(({ event, notifications = [] }) =>
    notifications.map((notification) => ({
      id: notification.id ?? '',
      data: {
        event: normaliseEvent(event.id),
        type: notification.notificationType,
        recipient: normaliseRecipient(notification),
      },
    })),
  )

/** The same, normalised. */
export const normaliseNotifications = (scheme: NotificationSchemeAnswer): readonly JsonObject[] =>
  unordered(notificationsOf(scheme).map(({ data }) => data))

/** Ids of the groups that wanted notifications name. */
export const groupIdsIn = (notifications: readonly JsonObject[]): readonly string[] => [
  ...new Set(
    notifications.flatMap(({ recipient }) =>
      isReference(recipient) && recipient.$ref === 'group' ? [recipient.id] : [],
    ),
  ),
]

const notificationBody = (notification: JsonObject, groupNames: GroupNames): JsonObject => {
  const notificationType = textIn(notification, 'type')
  const { recipient } = notification
  if (!isReference(recipient)) return { notificationType }
  if (recipient.$ref !== 'group') return { notificationType, parameter: recipient.id }
  return { notificationType, parameter: groupNames.get(recipient.id) ?? recipient.id }
}

/** Wanted notifications grouped by event, as Jira takes them. */
export const eventBodies = (
  notifications: readonly JsonObject[],
  groupNames: GroupNames,
): readonly JsonObject[] =>
  [...Map.groupBy(notifications, (notification) => textIn(notification, 'event'))].map(
    ([id, ofEvent]) => ({
      event: { id },
      notifications: ofEvent.map((notification) => notificationBody(notification, groupNames)),
    }),
  )
