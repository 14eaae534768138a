import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import type { ReadContext } from '../kind.ts'
import { type NotificationSchemeAnswer, notificationSchemeEndpoints } from './endpoints.ts'
import { sortNotifications } from './notifications.ts'

/** Every site's default notification scheme (jira-api 3.17). */
export const defaultSchemeId = '10000'

/** Groups are expanded for their ids, which are what groups are known by. */
const withNotifications = { query: { expand: 'notificationSchemeEvents,group' } }

const normaliseNotificationScheme = (scheme: NotificationSchemeAnswer): ConfigObject => {
  const isDefault = scheme.id === defaultSchemeId
  return {
    kind: 'notificationScheme',
    id: scheme.id,
    name: scheme.name,
    naturalKey: isDefault ? 'default' : nameKey(scheme.name),
    protection: isDefault ? 'default' : 'none',
    data: {
      name: scheme.name,
      description: scheme.description,
      notifications: sortNotifications(scheme).carried,
    },
    facts: {},
  }
}

/** All notification schemes with their notifications. Notes the notifications it leaves out. */
export const readNotificationSchemes = async (
  context: Pick<ReadContext, 'api' | 'gap'>,
): Promise<readonly ConfigObject[]> => {
  const schemes = await context.api.list(notificationSchemeEndpoints.list, withNotifications)
  const ofSite = schemes.filter((scheme) => !isProjectScoped(scheme))
  for (const scheme of ofSite) {
    for (const reason of sortNotifications(scheme).leftOut) {
      context.gap({ kind: 'notificationScheme', what: scheme.name, code: 'not-carriable', reason })
    }
  }
  return ofSite.map(normaliseNotificationScheme)
}

/** One notification scheme, or undefined when there is none of that id. */
export const readNotificationScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const scheme = await api.callIfFound(notificationSchemeEndpoints.get, {
    path: { id },
    ...withNotifications,
  })
  return scheme && normaliseNotificationScheme(scheme)
}
