import { eraseField } from '../../fields/write.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { findByEitherId } from './find.ts'

/** Why a field stays; undefined = it goes. */
function whyNot({ site }: Context, id: string): string | undefined {
  const field = findByEitherId(site, id)
  if (field === undefined) return 'The custom field does not exist.'
  if (field.locked) return 'The custom field is locked.'
  const isHeld = site.resources.some((resource) => resource.holdsField?.(site, field.id) === true)
  return isHeld ? 'A permission or issue security scheme uses the custom field.' : undefined
}

/** `DELETE /customFields?ids=`: at once and without a trash; 400 when none of them went. */
export function deleteCustomFields(context: Context): Reply {
  const { site, query } = context
  const ids = (query.get('ids') ?? '').split(',').filter((id) => id !== '')
  const kept = ids.flatMap((id) => {
    const reason = whyNot(context, id)
    return reason === undefined ? [] : [[id, reason] as const]
  })
  const goes = ids.filter((id) => !kept.some(([other]) => other === id))
  if (goes.length === 0) refuse(400, 'No custom fields were removed.')
  for (const id of goes) {
    const field = findByEitherId(site, id)
    if (field !== undefined) eraseField(site, field.id)
  }
  return ok({
    message: `${goes.length} custom fields were deleted.`,
    deletedCustomFields: goes,
    notDeletedCustomFields: Object.fromEntries(kept),
  })
}
