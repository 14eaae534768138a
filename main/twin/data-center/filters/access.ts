import { isSeen, isWritable } from '../../filters/access.ts'
import { type Filter, filters } from '../../filters/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'

/** The filter of the path as far as the caller sees it; administrators see no more than others. */
function seenFilter(context: Context): Filter | undefined {
  const filter = filters.of(context.site)[context.params.id ?? '']
  return filter !== undefined && isSeen(context, filter) ? filter : undefined
}

/** The filter of the path, or 400: the operations on a filter itself know no 404 (§3.15). */
export function pathFilter(context: Context): Filter {
  const text =
    'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.'
  return seenFilter(context) ?? refuse(400, text)
}

/** The filter of the path, or 404, for its permissions and columns. */
export function knownFilter(context: Context): Filter {
  return seenFilter(context) ?? refuse(404, 'The filter does not exist.')
}

/** Refuses with 400 who only sees a filter. */
export function refuseReaders(context: Context, filter: Filter): void {
  if (!isWritable(context, filter)) refuse(400, 'You do not have permission to edit the filter.')
}
