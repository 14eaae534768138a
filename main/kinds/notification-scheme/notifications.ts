import type { Json, JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { unordered } from '../unordered.ts'
import { textIn } from '../wanted-members.ts'
import type { NotificationAnswer, NotificationSchemeAnswer } from './endpoints.ts'

/** Kinds of the objects that recipients of a type name. Other types name none (jira-api 3.17). */
const kindOfRecipient: Readonly<Record<string, string>> = {
  Group: 'group',
  GroupCustomField: 'field',
  ProjectRole: 'projectRole',
  User: 'user',
  UserCustomField: 'field',
}

/** Jira's own events have the ids 1 to 17 on every site; others are the site's own. */
const lastSystemEvent = 17

/** A recipient type that Jira Cloud answers from old schemes and takes no more. */
const droppedType = 'EmailAddress'

const normaliseRecipient = (notification: NotificationAnswer): Json => {
  const kind = kindOfRecipient[notification.notificationType]
  const { recipient, group, parameter } = notification
  if (kind === undefined) return ''
  return reference(kind, recipient || group?.groupId || parameter)
}

/** A scheme's notifications that can be carried, and in words those that cannot. */
export interface SortedNotifications {
  readonly carried: readonly JsonObject[]
  readonly leftOut: readonly string[]
}

/** Flattens a scheme's events and notifications into one list. */
export const sortNotifications = (scheme: NotificationSchemeAnswer): SortedNotifications => {
  const carried: JsonObject[] = []
  const leftOut: string[] = []
  for (const { event, notifications = [] } of scheme.notificationSchemeEvents ?? []) {
    for (const notification of notifications) {
      const type = notification.notificationType
      if (Number(event.id) > lastSystemEvent) leftOut.push(`event of this site: ${event.name}`)
      else if (type === droppedType) leftOut.push(`e-mail address: ${notification.parameter}`)
      else carried.push({ event: event.id, type, recipient: normaliseRecipient(notification) })
    }
  }
  return { carried: unordered(carried), leftOut: [...new Set(leftOut)] }
}

/** Name of each group by id, since a written group goes by its name. */
export type GroupNames = ReadonlyMap<string, string>

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
