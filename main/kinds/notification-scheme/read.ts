import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { identityOf } from '../identity.ts'
import type { ReadContext } from '../kind.ts'
import { type NotificationSchemeAnswer, notificationSchemeEndpoints } from './endpoints.ts'
import { normaliseNotifications } from './notifications.ts'

/** Every site's default notification scheme (jira-api 3.17). */
export const defaultSchemeId = '10000'

/** Groups are expanded for their ids, which are what groups are known by. */
export const withNotifications = { query: { expand: 'notificationSchemeEvents,group' } }

/** A notification scheme, normalised. */
export const normaliseNotificationScheme = (scheme: NotificationSchemeAnswer): ConfigObject => {
  const isDefault = scheme.id === defaultSchemeId
  return {
    kind: 'notificationScheme',
    ...identityOf(scheme, isDefault),
    data: {
      name: scheme.name,
      description: scheme.description,
      notifications: normaliseNotifications(scheme),
    },
    facts: {},
  }
}

/** All notification schemes with their notifications. */
export const readNotificationSchemes = async (
  context: Pick<ReadContext, 'api'>,
): Promise<readonly ConfigObject[]> => {
  const schemes = await context.api.list(notificationSchemeEndpoints.list, withNotifications)
  return schemes.filter((scheme) => !isProjectScoped(scheme)).map(normaliseNotificationScheme)
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
