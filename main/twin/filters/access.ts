import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isSharedWithCaller, overridesShares } from '../shares/reach.ts'
import { type Filter, filters } from './state.ts'

/** Name of the query member by which administrators pass over shares. */
export const override = 'overrideSharePermissions'

/** Whether the caller owns a filter. */
export function isOwn({ caller }: Context, filter: Filter): boolean {
  return filter.ownerAccountId === caller?.accountId
}

/** Whether a filter is the caller's or shared with the caller. */
export function isSeen(context: Context, filter: Filter): boolean {
  return (
    isOwn(context, filter) || isSharedWithCaller(context, [...filter.shares, ...filter.editors])
  )
}

/** Whether a filter is seen; administrators see all of them when they ask so. */
export function isVisible(context: Context, filter: Filter): boolean {
  return isSeen(context, filter) || overridesShares(context, override)
}

/** Whether the caller may change a filter: its owner, and those whom it gives the right to edit. */
export function isWritable(context: Context, filter: Filter): boolean {
  return (
    context.caller !== undefined &&
    (isOwn(context, filter) || isSharedWithCaller(context, filter.editors))
  )
}

/** The filter of the path as far as the caller may see it. */
export function seenFilter(context: Context): Filter | undefined {
  const filter = filters.of(context.site)[context.params.id ?? '']
  return filter !== undefined && isVisible(context, filter) ? filter : undefined
}

/** The filter of the path; an unseen one is 400, in the oldest of the operations. */
export function findFilter(context: Context): Filter {
  return (
    seenFilter(context) ??
    refuse(
      400,
      'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.',
    )
  )
}

/** The filter of the path; an unseen one is 404, where shares are asked for. */
export function sharedFilter(context: Context): Filter {
  return seenFilter(context) ?? refuse(404, 'The filter was not found.')
}

/** The filter of the path, to be changed; 400 for whoever only sees it, administrators too. */
export function editableFilter(context: Context): Filter {
  const filter = findFilter(context)
  if (!isWritable(context, filter)) {
    refuse(400, 'You do not have permission to edit the selected filter.')
  }
  return filter
}

/** Whether the caller is an administrator of the site. */
export function isAdministrator({ site, caller }: Context): boolean {
  return holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
}
