import { z } from 'zod'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  textMember,
} from '../../answer-members.ts'
import { personMember } from '../../user/data-center/person-member.ts'
import { permissionSchemeEndpoints as ofCloud } from '../endpoints.ts'

/**
 * Whether a user's `parameter` is the key or the name is not known (jira-dc-api 1.4), so that the
 * user who is expanded beside it counts.
 */
const holder = z
  .object({
    type: z.string(),
    parameter: textMember,
    user: personMember.nullish(),
  })
  .transform(({ type, parameter, user }) => ({
    type,
    parameter,
    value: user?.accountId ?? parameter,
  }))

const permissionScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  scope: scopeMember,
  permissions: z
    .array(z.object({ id: idMember.nullish(), permission: z.string(), holder }))
    .optional(),
})

/** A permission scheme as Data Center answers it, with holders as Cloud has them. */
export type PermissionSchemeAnswer = z.infer<typeof permissionScheme>

/** Asks for the grants of schemes, and for the people among their holders. */
export const withGrants = { query: { expand: 'permissions,user' } }

const all = '/rest/api/2/permissionscheme'
const one = `${all}/{schemeId}` as const

/** Operations on permission schemes: Cloud's under another address (jira-dc-api 3.10). */
export const permissionSchemeEndpoints = {
  list: { ...ofCloud.list, path: all, answer: permissionScheme },
  get: { ...ofCloud.get, path: one, answer: permissionScheme },
  create: { ...ofCloud.create, path: all },
  update: { ...ofCloud.update, path: one },
  createGrant: { ...ofCloud.createGrant, path: `${one}/permission` },
  deleteGrant: { ...ofCloud.deleteGrant, path: `${one}/permission/{permissionId}` },
  delete: { ...ofCloud.delete, path: one },
} as const
