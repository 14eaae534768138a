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

const grant = z.object({
  id: idMember.nullish(),
  permission: z.string(),
  holder: z.object({ type: z.string(), parameter: textMember, value: textMember }),
})

const permissionScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  scope: scopeMember,
  permissions: z.array(grant).optional(),
})

/** A grant as Jira answers it. For groups `parameter` is the name and `value` the id. */
export type GrantAnswer = z.infer<typeof grant>

/** A permission scheme as Jira answers it. */
export type PermissionSchemeAnswer = z.infer<typeof permissionScheme>

/** Operations on permission schemes. Sites on the Free plan refuse the writing ones with 403. */
export const permissionSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/permissionscheme',
    effect: 'read',
    answer: permissionScheme,
    paging: { style: 'array', member: 'permissionSchemes' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/permissionscheme/{schemeId}',
    effect: 'read',
    answer: permissionScheme,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/permissionscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** With `permissions` it replaces all grants; without, it leaves them. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/permissionscheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused with 400 when the grant is there already. */
  createGrant: endpoint({
    method: 'POST',
    path: '/rest/api/3/permissionscheme/{schemeId}/permission',
    effect: 'create',
    answer: unusedAnswer,
  }),
  /** Answers 400 for a grant that is gone. */
  deleteGrant: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/permissionscheme/{schemeId}/permission/{permissionId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/permissionscheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
