import { findField, hasRenderer } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { hasDuplicates } from '../sub-tasks.ts'
import { schemeOf, strictPage } from './find.ts'
import { permanentFieldIds } from './state.ts'

function allowedOperations(context: Context, fieldId: string): readonly string[] {
  if (permanentFieldIds.includes(fieldId)) return ['CHANGE_DESCRIPTION']
  const field = findField(context.site, fieldId)
  const rendered = field !== undefined && hasRenderer(field)
  return [
    'REMOVE',
    'CHANGE_REQUIRED',
    'CHANGE_DESCRIPTION',
    ...(rendered ? ['CHANGE_RENDERER'] : []),
  ]
}

/** `GET /config/fieldschemes/{id}/fields`; fields in the trash are left out, ids are texts here. */
export function searchFields(context: Context): Reply {
  const scheme = schemeOf(context)
  const asked = context.query.getAll('fieldId')
  if (hasDuplicates(asked)) refuse(400, 'The fieldIds must not contain duplicates.')
  const found = Object.entries(scheme.items)
    .filter(([id]) => asked.length === 0 || asked.includes(id))
    .filter(([id]) => findField(context.site, id) !== undefined)
  const page = strictPage(context, found)
  const values = page.values.map(([fieldId, item]) => ({
    fieldId,
    allowedOperations: allowedOperations(context, fieldId),
    parameters: { isRequired: false, ...item.parameters },
    restrictedToWorkTypes: item.restrictedToWorkTypes,
    workTypeParameters: Object.entries(item.workTypeParameters).map(([workTypeId, own]) => ({
      workTypeId,
      ...own,
    })),
  }))
  return ok({ ...page, values })
}
