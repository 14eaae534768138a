import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { applyChange, changeSchemeEffect } from './apply.ts'
import { listAvailable, listPrioritiesOf, listProjectsOf, listSchemes } from './read.ts'
import { seedPriorities } from './seed.ts'
import { defaultPriorityScheme } from './state.ts'
import { suggestMappings } from './suggest.ts'
import { createScheme, deleteScheme, updateScheme } from './write.ts'

const all = '/rest/api/3/priorityscheme'
const one = `${all}/{schemeId}`
const reading: Pick<Route, 'method' | 'who'> = { method: 'GET', who: 'admin' }

/** Priority schemes; seeds the priorities too. */
export const prioritySchemesResource: Resource = {
  name: 'priority-schemes',
  seed: seedPriorities,
  projectCreated: (site, project) => {
    project.schemes.prioritySchemeId ??= defaultPriorityScheme(site).id
  },
  taskEffects: { [changeSchemeEffect]: applyChange },
  routes: [
    { ...reading, path: all, handle: listSchemes },
    { method: 'POST', path: all, who: 'admin', handle: createScheme },
    {
      method: 'POST',
      path: `${all}/mappings`,
      who: 'admin',
      reads: true,
      handle: suggestMappings,
    },
    { ...reading, path: `${all}/priorities/available`, handle: listAvailable },
    { method: 'PUT', path: one, who: 'admin', handle: updateScheme },
    { method: 'DELETE', path: one, who: 'admin', handle: deleteScheme },
    { ...reading, path: `${one}/priorities`, handle: listPrioritiesOf },
    { ...reading, path: `${one}/projects`, handle: listProjectsOf },
  ],
}
