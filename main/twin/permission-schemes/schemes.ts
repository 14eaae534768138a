import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalText, requiredText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { projectSlice } from '../projects/state.ts'
import { findScheme, refuseOnFreePlan } from './access.ts'
import { permissionSchemeBean } from './bean.ts'
import { readGrant } from './read-grant.ts'
import {
  addPermissionScheme,
  defaultPermissionSchemeId,
  permissionSchemes,
  withGrantIds,
} from './state.ts'

/** `GET /permissionscheme`: not paged. */
export function listSchemes(context: Context): Reply {
  const schemes = Object.values(permissionSchemes.of(context.site))
  return ok({ permissionSchemes: schemes.map((one) => permissionSchemeBean(context, one)) })
}

/** `GET /permissionscheme/{schemeId}`. */
export function getScheme(context: Context): Reply {
  return ok(permissionSchemeBean(context, findScheme(context)))
}

function freeName(context: Context, own: string | undefined): string {
  const name = requiredText(bodyMembers(context), 'name')
  const taken = Object.values(permissionSchemes.of(context.site)).some(
    (scheme) => scheme.id !== own && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken && extraSwitch(context.site, 'permissionSchemeNamesUnique', true)) {
    refuse(400, 'A permission scheme with this name already exists.')
  }
  return name
}

/** `POST /permissionscheme`. */
export function createScheme(context: Context): Reply {
  refuseOnFreePlan(context)
  const body = bodyMembers(context)
  const name = freeName(context, undefined)
  const description = optionalText(body, 'description') ?? ''
  const grants = memberList(body, 'permissions').map((one) => readGrant(context, one))
  const scheme = addPermissionScheme(context.site, { name, description, grants })
  return created(permissionSchemeBean(context, scheme))
}

/** `PUT /permissionscheme/{schemeId}`: `permissions` replaces all grants, absent leaves them. */
export function updateScheme(context: Context): Reply {
  refuseOnFreePlan(context)
  const scheme = findScheme(context)
  const body = bodyMembers(context)
  const name = freeName(context, scheme.id)
  const description = optionalText(body, 'description') ?? scheme.description
  const grants = memberList(body, 'permissions').map((one) => readGrant(context, one))
  scheme.name = name
  scheme.description = description
  if (Array.isArray(body.permissions)) scheme.grants = withGrantIds(context.site, grants)
  return ok(permissionSchemeBean(context, scheme))
}

/** `DELETE /permissionscheme/{schemeId}`: not the default one, nor one that projects use. */
export function deleteScheme(context: Context): Reply {
  refuseOnFreePlan(context)
  const { site } = context
  const { id } = findScheme(context)
  const status = extraSwitch(site, 'usedPermissionSchemeStatus', 409)
  if (id === defaultPermissionSchemeId) {
    refuse(status, 'The default permission scheme cannot be deleted.')
  }
  const projects = Object.values(projectSlice.of(site))
  if (projects.some((project) => project.schemes.permissionSchemeId === id)) {
    refuse(status, 'A permission scheme that projects use cannot be deleted.')
  }
  delete permissionSchemes.of(site)[id]
  return noContent()
}
