import { type Holder, isSameHolder } from '../holders/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A permission and who holds it. */
export interface Grant {
  readonly id: string
  readonly permission: string
  readonly holder: Holder
}

/** A permission scheme. */
export interface PermissionScheme {
  readonly id: string
  name: string
  description: string
  readonly system?: boolean
  grants: Grant[]
}

/** Permission schemes by id. */
export const permissionSchemes = defineSlice(
  'permissionSchemes',
  (): Record<string, PermissionScheme> => ({}),
)

/** The scheme that every site has and that nobody can delete. */
export const defaultPermissionSchemeId = '0'

/** What a new scheme is given; grants get ids of their own. */
export interface PermissionSchemeDetails {
  readonly id?: string
  readonly name: string
  readonly description?: string
  readonly system?: boolean
  readonly grants?: readonly Omit<Grant, 'id'>[]
}

/** Whether two grants give the same to the same. */
export function isSameGrant(one: Omit<Grant, 'id'>, other: Omit<Grant, 'id'>): boolean {
  return one.permission === other.permission && isSameHolder(one.holder, other.holder)
}

/** Grants with ids; what is there twice is kept once. */
export function withGrantIds(
  site: Pick<Site, 'state'>,
  grants: readonly Omit<Grant, 'id'>[],
): Grant[] {
  const distinct = grants.filter(
    (grant, index) => !grants.slice(0, index).some((earlier) => isSameGrant(earlier, grant)),
  )
  return distinct.map(({ permission, holder }) => ({
    id: nextId(site, 'permissionGrant'),
    permission,
    holder,
  }))
}

/** Adds a permission scheme; names are not checked here. */
export function addPermissionScheme(
  site: Pick<Site, 'state'>,
  details: PermissionSchemeDetails,
): PermissionScheme {
  const scheme: PermissionScheme = {
    id: details.id ?? nextId(site, 'permissionScheme'),
    name: details.name,
    description: details.description ?? '',
    ...(details.system === undefined ? {} : { system: details.system }),
    grants: withGrantIds(site, details.grants ?? []),
  }
  permissionSchemes.of(site)[scheme.id] = scheme
  return scheme
}
