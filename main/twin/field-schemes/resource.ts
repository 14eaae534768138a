import type { Context } from '../http/context.ts'
import type { Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { assignProjects, associateFields, dissociateFields } from './associations.ts'
import {
  cloneScheme,
  createScheme,
  deleteScheme,
  getScheme,
  listForProjects,
  listProjects,
  listSchemes,
  updateScheme,
} from './crud.ts'
import { onFieldSchemes } from './find.ts'
import { fieldModel } from './model.ts'
import { getParameters, removeParameters, setParameters } from './parameters.ts'
import { searchFields } from './search-fields.ts'
import { fieldSchemeSlice, findFieldScheme, seedFieldSchemes } from './state.ts'

const all = '/rest/api/3/config/fieldschemes'
const one = `${all}/{id}`

function route(method: Route['method'], path: string, handle: (context: Context) => Reply): Route {
  return { method, path, who: 'admin', handle: onFieldSchemes(handle) }
}

/** Field schemes: which fields projects have, and what is required. The model of 2026. */
export const fieldSchemesResource: Resource = {
  name: 'field-schemes',
  routes: [
    route('GET', all, listSchemes),
    route('POST', all, createScheme),
    route('PUT', `${all}/fields`, associateFields),
    route('DELETE', `${all}/fields`, dissociateFields),
    route('PUT', `${all}/fields/parameters`, setParameters),
    route('DELETE', `${all}/fields/parameters`, removeParameters),
    route('GET', `${all}/projects`, listForProjects),
    route('PUT', `${all}/projects`, assignProjects),
    route('GET', one, getScheme),
    route('PUT', one, updateScheme),
    route('DELETE', one, deleteScheme),
    route('POST', `${one}/clone`, cloneScheme),
    route('GET', `${one}/fields`, searchFields),
    route('GET', `${one}/fields/{fieldId}/parameters`, getParameters),
    route('GET', `${one}/projects`, listProjects),
  ],
  seed: seedFieldSchemes,
  checkProjectDetails: (site, { fieldScheme }): Record<string, string> => {
    if (fieldScheme === undefined || fieldScheme === null) return {}
    const usable = fieldModel(site) === 'field-schemes'
    if (usable && findFieldScheme(site, String(fieldScheme)) !== undefined) return {}
    return { fieldScheme: 'The field scheme was not found.' }
  },
  projectCreated: (_site, { schemes }, { details }) => {
    const given = details.fieldScheme
    if (typeof given !== 'number' && typeof given !== 'string') return
    schemes.fieldSchemeId ??= String(given)
  },
  fieldDeleted: (site, fieldId) => {
    for (const scheme of Object.values(fieldSchemeSlice.of(site))) delete scheme.items[fieldId]
  },
  issueTypeDeleted: (site, issueTypeId) => {
    for (const scheme of Object.values(fieldSchemeSlice.of(site))) {
      for (const [fieldId, item] of Object.entries(scheme.items)) {
        const wasRestricted = item.restrictedToWorkTypes.includes(issueTypeId)
        item.restrictedToWorkTypes = item.restrictedToWorkTypes.filter((id) => id !== issueTypeId)
        delete item.workTypeParameters[issueTypeId]
        if (wasRestricted && item.restrictedToWorkTypes.length === 0) delete scheme.items[fieldId]
      }
    }
  },
}
