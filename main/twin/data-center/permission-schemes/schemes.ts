import { extraSwitch } from '../../extra-switch.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../../http/members.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import { findScheme } from '../../permission-schemes/access.ts'
import {
  addPermissionScheme,
  defaultPermissionSchemeId,
  permissionSchemes,
  withGrantIds,
} from '../../permission-schemes/state.ts'
import { projectSlice } from '../../projects/state.ts'
import { permissionSchemeBean } from './bean.ts'
import { readGrants, refuseTaken } from './read-body.ts'

/** `GET /permissionscheme`: all at once. */
export function listSchemes(context: Context): Reply {
  const schemes = Object.values(permissionSchemes.of(context.site))
  return ok({ permissionSchemes: schemes.map((one) => permissionSchemeBean(context, one)) })
}

/** `GET /permissionscheme/{schemeId}`. */
export function getScheme(context: Context): Reply {
  return ok(permissionSchemeBean(context, findScheme(context)))
}

/** `POST /permissionscheme`, with or without grants. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, undefined)
  const description = optionalText(body, 'description') ?? ''
  const grants = readGrants(context, body) ?? []
  const scheme = addPermissionScheme(context.site, { name, description, grants })
  return created(permissionSchemeBean(context, scheme))
}

/** `PUT /permissionscheme/{schemeId}`: `permissions` replaces all grants, absent leaves them. */
export function updateScheme(context: Context): Reply {
  const scheme = findScheme(context)
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, scheme.id)
  const description = optionalText(body, 'description') ?? scheme.description
  const grants = readGrants(context, body)
  scheme.name = name
  scheme.description = description
  if (grants !== undefined) scheme.grants = withGrantIds(context.site, grants)
  return ok(permissionSchemeBean(context, scheme))
}

/**
 * `DELETE /permissionscheme/{schemeId}`. The specification knows 403 alone for what cannot be
 * deleted: the default scheme and, the switch `usedPermissionSchemeStatus`, one that projects use.
 */
export function deleteScheme(context: Context): Reply {
  const { site } = context
  const { id } = findScheme(context)
  const isUsed = Object.values(projectSlice.of(site)).some(
    ({ schemes }) => (schemes.permissionSchemeId ?? defaultPermissionSchemeId) === id,
  )
  if (id === defaultPermissionSchemeId || isUsed) {
    const status = extraSwitch(site, 'usedPermissionSchemeStatus', 403)
    refuse(status, 'The default permission scheme and those that projects use cannot be deleted.')
  }
  delete permissionSchemes.of(site)[id]
  return noContent()
}
