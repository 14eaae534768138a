import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { componentBean } from './bean.ts'
import {
  countRelated,
  findComponents,
  getComponent,
  listProjectComponents,
  pageProjectComponents,
} from './read.ts'
import { components, componentsOf } from './state.ts'
import { createComponent, deleteComponent, updateComponent } from './write.ts'

const base = '/rest/api/3'
const one = `${base}/component/{id}`
const ofProject = `${base}/project/{projectIdOrKey}`
const reading: Pick<Route, 'method' | 'who'> = { method: 'GET', who: 'open' }
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'manage:jira-project' },
}

/** Components of projects. Compass components are not modelled: `componentSource` changes nothing. */
export const componentsResource: Resource = {
  name: 'components',
  projectMembers: (context, project) => ({
    components: componentsOf(context.site, project.id).map((one) => componentBean(context, one)),
  }),
  projectDeleted: (site, projectId) => {
    for (const { id } of componentsOf(site, projectId)) delete components.of(site)[id]
  },
  routes: [
    { ...reading, path: `${base}/component`, handle: findComponents },
    { method: 'POST', path: `${base}/component`, ...writing, handle: createComponent },
    { ...reading, path: one, handle: getComponent },
    { method: 'PUT', path: one, ...writing, rate: 500, handle: updateComponent },
    { method: 'DELETE', path: one, ...writing, handle: deleteComponent },
    { ...reading, path: `${one}/relatedIssueCounts`, handle: countRelated },
    { ...reading, path: `${ofProject}/component`, handle: pageProjectComponents },
    { ...reading, path: `${ofProject}/components`, handle: listProjectComponents },
  ],
}
