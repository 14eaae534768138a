import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  textMember,
} from '../../answer-members.ts'
import { groupMember } from '../../group/data-center/group-member.ts'
import { personMember } from '../../user/data-center/person-member.ts'

/** Whom a notification goes to stands expanded beside its type, or only as `parameter`. */
const notification = z
  .object({
    id: idMember.nullish(),
    notificationType: z.string(),
    parameter: textMember,
    user: personMember.nullish(),
    group: groupMember.nullish(),
    projectRole: z.object({ id: idMember }).nullish(),
    emailAddress: textMember,
    field: z.object({ id: z.string() }).nullish(),
  })
  .transform(({ id, notificationType, parameter, group, ...recipient }) => {
    const { user, projectRole, emailAddress, field } = recipient
    const known =
      user?.accountId ?? group?.groupId ?? projectRole?.id ?? field?.id ?? emailAddress ?? ''
    return { id, notificationType, parameter, group, recipient: known }
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

/** Operations on notification schemes, none of which writes (jira-dc-api 2, 3.10). */
export const notificationSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/notificationscheme',
    effect: 'read',
    answer: notificationScheme,
    paging: { style: 'page-bean', size: 50 },
  }),
}
