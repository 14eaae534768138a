import { contextsOf } from '../field-contexts/state.ts'
import { livingFields } from '../fields/state.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { deleteOption, moveOptions, replaceOption } from './arrange.ts'
import { optionAdminsOnly } from './find.ts'
import { getOption, listOptions } from './read.ts'
import { addOption } from './state.ts'
import { createOptions, updateOptions } from './write.ts'

const admin = { who: 'admin', refusal: optionAdminsOnly } as const
const all = '/rest/api/3/field/{fieldId}/context/{contextId}/option'

const routes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/customFieldOption/{id}', who: 'open', handle: getOption },
  { ...admin, method: 'GET', path: all, handle: listOptions },
  { ...admin, method: 'POST', path: all, handle: createOptions },
  { ...admin, method: 'PUT', path: all, handle: updateOptions },
  { ...admin, method: 'PUT', path: `${all}/move`, handle: moveOptions },
  { ...admin, method: 'DELETE', path: `${all}/{optionId}`, handle: deleteOption },
  { ...admin, method: 'DELETE', path: `${all}/{optionId}/issue`, handle: replaceOption },
]

/** Options of select fields per context. */
export const fieldOptionsResource: Resource = {
  name: 'field-options',
  routes,
  seed: (site) => {
    const flagged = livingFields(site).find((field) => field.name === 'Flagged')
    const context = flagged === undefined ? undefined : contextsOf(site, flagged.id)[0]
    if (context !== undefined) addOption(site, context.id, { value: 'Impediment' })
  },
  taskEffects: {
    replaceFieldOption: () => ({ modifiedIssues: [], unmodifiedIssues: [] }),
  },
}
