import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import { groupsInEitherForm } from '../group/groups-in-either-form.ts'
import { type GroupNames, readGroupNames } from '../group/read-group-names.ts'
import type { Writer } from '../kind.ts'
import { removedObjects } from '../removed-members.ts'
import { schemeIdsNamed } from '../scheme-ids.ts'
import { addedObjects, changedMembers, isEmpty, objectsIn, textIn } from '../wanted-members.ts'
import { notificationSchemeEndpoints } from './endpoints.ts'
import { eventBodies, groupIdsIn, notificationsOf } from './notifications.ts'
import { defaultSchemeId, readNotificationScheme, withNotifications } from './read.ts'

/** Most notifications that one request may carry (jira-api 3.17). */
const mostAtOnce = 1000

const namesOfGroups = (api: JiraApi, notifications: readonly JsonObject[]): Promise<GroupNames> =>
  readGroupNames(api, groupIdsIn(notifications))

const addNotifications = async (
  api: JiraApi,
  id: string,
  notifications: readonly JsonObject[],
): Promise<void> => {
  const groupNames = await namesOfGroups(api, notifications)
  for (let start = 0; start < notifications.length; start += mostAtOnce) {
    const chunk = notifications.slice(start, start + mostAtOnce)
    await groupsInEitherForm(groupNames, (names) => {
      const body = { notificationSchemeEvents: eventBodies(chunk, names) }
      return api.call(notificationSchemeEndpoints.addNotifications, { path: { id }, body })
    })
  }
}

/** Takes notifications out one by one, by ids that are read now. */
const removeNotifications = async (
  api: JiraApi,
  id: string,
  removed: readonly JsonObject[],
): Promise<void> => {
  if (removed.length === 0) return
  const scheme = await api.call(notificationSchemeEndpoints.get, {
    path: { id },
    ...withNotifications,
  })
  const isRemoved = (data: JsonObject) => removed.some((one) => sameJson(one, data))
  for (const notification of notificationsOf(scheme).filter(({ data }) => isRemoved(data))) {
    const path = { notificationSchemeId: id, notificationId: notification.id }
    await api.call(notificationSchemeEndpoints.removeNotification, { path })
  }
}

/**
 * Writes notification schemes: made with their first thousand notifications, then added to; what
 * goes is taken out last. One notification cannot be changed.
 */
export const notificationSchemeWriter: Writer = {
  find: async ({ api }, data) =>
    schemeIdsNamed(await api.list(notificationSchemeEndpoints.list), defaultSchemeId, data),
  readOne: ({ api }, id) => readNotificationScheme(api, id),
  create: async ({ api }, data) => {
    const first = objectsIn(data, 'notifications').slice(0, mostAtOnce)
    const created = await groupsInEitherForm(await namesOfGroups(api, first), (names) =>
      api.call(notificationSchemeEndpoints.create, {
        body: {
          name: textIn(data, 'name'),
          description: textIn(data, 'description'),
          notificationSchemeEvents: eventBodies(first, names),
        },
      }),
    )
    return created.id
  },
  converge: async (context, current, data) => {
    const { api } = context
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(body)) {
      await api.call(notificationSchemeEndpoints.update, { path: { id: current.id }, body })
    }
    await addNotifications(api, current.id, addedObjects(current.data, data, 'notifications'))
    const removed = removedObjects(context, current.data, data, 'notifications')
    await removeNotifications(api, current.id, removed)
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(notificationSchemeEndpoints.delete, {
      path: { notificationSchemeId: id },
    })
  },
}
