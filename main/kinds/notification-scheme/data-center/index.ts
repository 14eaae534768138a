import type { DataCenterKind } from '../../kind.ts'
import { notificationSchemeAbilities } from './abilities.ts'
import { notificationSchemeEndpoints } from './endpoints.ts'
import { readNotificationSchemes } from './read.ts'

/** Notification schemes of Data Center, which are read and assigned (jira-dc-api 3.10). */
export const notificationSchemeOnDataCenter: DataCenterKind = {
  model: { abilities: notificationSchemeAbilities },
  endpoints: notificationSchemeEndpoints,
  read: readNotificationSchemes,
}
