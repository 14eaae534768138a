import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'

/** With whom a filter or dashboard is shared; ids of what is named. */
export interface Share {
  readonly id: number
  readonly type: 'global' | 'authenticated' | 'group' | 'project' | 'projectRole' | 'user'
  readonly groupId?: string
  readonly projectId?: string
  readonly roleId?: string
  readonly accountId?: string
}

/** A share that is still to get its number. */
export type ShareDetails = Omit<Share, 'id'>

/** A share that is new to the site. */
export function newShare(site: Pick<Site, 'state'>, details: ShareDetails): Share {
  return { ...details, id: Number(nextId(site, 'share')) }
}

/** Whether two shares reach the same people. */
export function isSameShare(one: ShareDetails, other: ShareDetails): boolean {
  return (
    one.type === other.type &&
    one.groupId === other.groupId &&
    one.projectId === other.projectId &&
    one.roleId === other.roleId &&
    one.accountId === other.accountId
  )
}

/** Whether a share is for everybody, signed in or not: such a one stands alone. */
export function isForEverybody({ type }: ShareDetails): boolean {
  return type === 'global' || type === 'authenticated'
}

/** Shares without those of a project that is gone. */
export function withoutProject(shares: readonly Share[], projectId: string): readonly Share[] {
  return shares.filter((share) => share.projectId !== projectId)
}

/** Shares with another group, or none, in the place of one that is gone. */
export function withoutGroup(
  shares: readonly Share[],
  groupId: string,
  swapGroupId: string | undefined,
): readonly Share[] {
  const hasSwap = shares.some((share) => share.groupId === swapGroupId)
  return shares.flatMap((share) => {
    if (share.groupId !== groupId) return share
    return swapGroupId === undefined || hasSwap ? [] : { ...share, groupId: swapGroupId }
  })
}
