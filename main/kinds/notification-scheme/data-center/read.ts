import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../../kind.ts'
import { normaliseNotificationScheme } from '../read.ts'
import { notificationSchemeEndpoints } from './endpoints.ts'

/**
 * The notification schemes with their notifications. Data Center shows those of the projects that the
 * account administers (jira-dc-api 2).
 */
export const readNotificationSchemes = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> => {
  const schemes = await api.list(notificationSchemeEndpoints.list, { query: { expand: 'all' } })
  return schemes.map(normaliseNotificationScheme)
}
