import { forgetOptions } from '../field-options/state.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { contextAdminsOnly } from './check.ts'
import { listDefaults, listOldDefaults, setDefaults } from './default-values.ts'
import { findForMappings, listContexts, listProjectMappings, listTypeMappings } from './read.ts'
import { contextSlice, contextsOf } from './state.ts'
import {
  addIssueTypes,
  addProjects,
  createContext,
  deleteContext,
  removeIssueTypes,
  removeProjects,
  updateContext,
} from './write.ts'

const admin = { who: 'admin', refusal: contextAdminsOnly } as const
const all = '/rest/api/3/field/{fieldId}/context'
const one = `${all}/{contextId}`

const routes: readonly Route[] = [
  { ...admin, method: 'GET', path: all, handle: listContexts },
  { ...admin, method: 'POST', path: all, handle: createContext },
  { ...admin, method: 'GET', path: `${all}/defaultValue`, handle: listOldDefaults },
  { ...admin, method: 'PUT', path: `${all}/defaultValue`, handle: setDefaults },
  { ...admin, method: 'GET', path: `${all}/defaultValues`, handle: listDefaults },
  { ...admin, method: 'GET', path: `${all}/issuetypemapping`, handle: listTypeMappings },
  { ...admin, method: 'POST', path: `${all}/mapping`, reads: true, handle: findForMappings },
  { ...admin, method: 'GET', path: `${all}/projectmapping`, handle: listProjectMappings },
  { ...admin, method: 'PUT', path: one, handle: updateContext },
  { ...admin, method: 'DELETE', path: one, handle: deleteContext },
  { ...admin, method: 'PUT', path: `${one}/issuetype`, handle: addIssueTypes },
  { ...admin, method: 'POST', path: `${one}/issuetype/remove`, handle: removeIssueTypes },
  { ...admin, method: 'PUT', path: `${one}/project`, handle: addProjects },
  { ...admin, method: 'POST', path: `${one}/project/remove`, handle: removeProjects },
]

/** Contexts of custom fields with their projects, issue types and default values. */
export const fieldContextsResource: Resource = {
  name: 'field-contexts',
  routes,
  projectDeleted: (site, projectId) => {
    for (const record of Object.values(contextSlice.of(site))) {
      record.projectIds = record.projectIds.filter((id) => id !== projectId)
    }
  },
  issueTypeDeleted: (site, issueTypeId) => {
    for (const record of Object.values(contextSlice.of(site))) {
      record.issueTypeIds = record.issueTypeIds.filter((id) => id !== issueTypeId)
    }
  },
  fieldDeleted: (site, fieldId) => {
    for (const record of contextsOf(site, fieldId)) {
      forgetOptions(site, record.id)
      delete contextSlice.of(site)[record.id]
    }
  },
}
