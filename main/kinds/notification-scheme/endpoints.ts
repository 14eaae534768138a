import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'

const notification = z.object({
  id: idMember.nullish(),
  notificationType: z.string(),
  parameter: textMember,
  recipient: textMember,
  group: z.object({ groupId: z.string().nullish() }).nullish(),
})

const notificationScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  scope: scopeMember,
  notificationSchemeEvents: z
    .array(
      z.object({
        event: z.object({ id: idMember, name: textMember }),
        notifications: z.array(notification).optional(),
      }),
    )
    .optional(),
})

/** A notification as Jira answers it. For groups `parameter` is the name, `recipient` the id. */
export type NotificationAnswer = z.infer<typeof notification>

/** A notification scheme as Jira answers it. */
export type NotificationSchemeAnswer = z.infer<typeof notificationScheme>

/** Operations on notification schemes. The writing ones list no OAuth scopes (jira-api 1.1). */
export const notificationSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/notificationscheme',
    effect: 'read',
    answer: notificationScheme,
    paging: { style: 'page-bean', size: 1000 },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/notificationscheme/{id}',
    effect: 'read',
    answer: notificationScheme,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/notificationscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
    unscoped: true,
    stage: 'experimental',
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/notificationscheme/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  addNotifications: endpoint({
    method: 'PUT',
    path: '/rest/api/3/notificationscheme/{id}/notification',
    effect: 'create',
    answer: unusedAnswer,
    unscoped: true,
  }),
  removeNotification: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/notificationscheme/{notificationSchemeId}/notification/{notificationId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/notificationscheme/{notificationSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
}
