import { findGroupNamed } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Share } from './state.ts'

/** The account whose things are asked for; user names, which `owner` once took, are no more. */
export function ownerAsked({ query }: Context): string | null {
  if (query.get('owner') !== null && query.get('accountId') !== null) {
    refuse(400, "The 'owner' and 'accountId' parameters cannot be used together.")
  }
  return query.get('accountId') ?? query.get('owner')
}

/** A test for shares with the group and project that the query of a search names. */
export function readSharesAsked({ site, query }: Context): (shares: readonly Share[]) => boolean {
  const name = query.get('groupname')
  const groupId = query.get('groupId')
  if (name !== null && groupId !== null) {
    refuse(400, "The 'groupname' and 'groupId' parameters cannot be used together.")
  }
  const wanted = name === null ? groupId : (findGroupNamed(site, name)?.groupId ?? '')
  const projectId = query.get('projectId')
  return (shares) =>
    (wanted === null || shares.some((share) => share.groupId === wanted)) &&
    (projectId === null || shares.some((share) => share.projectId === projectId))
}
