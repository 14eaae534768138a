import type { Kind } from '../kind.ts'
import { notificationSchemeOnDataCenter } from './data-center/index.ts'
import { notificationSchemeEndpoints } from './endpoints.ts'
import { notificationSchemeModel } from './model.ts'
import { readNotificationSchemes } from './read.ts'
import { notificationSchemeWriter } from './write.ts'

/** Notification schemes (jira-api 3.17). */
export const notificationSchemeKind: Kind = {
  model: notificationSchemeModel,
  endpoints: notificationSchemeEndpoints,
  read: readNotificationSchemes,
  writer: notificationSchemeWriter,
  dataCenter: notificationSchemeOnDataCenter,
}
