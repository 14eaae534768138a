import { createParts } from '../../workflow-schemes/parts.ts'
import {
  createDraft,
  createScheme,
  deleteDraft,
  deleteScheme,
  getDraft,
  getScheme,
  updateScheme,
} from '../../workflow-schemes/write.ts'
import { type DataCenterRoute, since912 } from '../route.ts'
import { asHere, putDraft } from './answers.ts'
import { readingWorkflow, removingWorkflow } from './mappings.ts'
import { getProjectScheme } from './of-project.ts'

const all = '/rest/api/2/workflowscheme'
const one = `${all}/{id}`
const draft = `${one}/draft`
/** 401 for who is no administrator, and for a session without websudo (jira-dc-api §1.2, §1.6). */
const admin = { who: 'admin', notAdministrator: 401, websudo: true } as const

function partRoutes(side: 'scheme' | 'draft', base: string): readonly DataCenterRoute[] {
  const parts = createParts(side)
  const read = readingWorkflow(parts.getWorkflow, side)
  const remove = removingWorkflow(parts.deleteWorkflow, side)
  const type = `${base}/issuetype/{issueType}`
  return [
    { ...admin, method: 'GET', path: `${base}/default`, handle: parts.getDefault },
    { ...admin, method: 'PUT', path: `${base}/default`, handle: asHere(parts.putDefault) },
    { ...admin, method: 'DELETE', path: `${base}/default`, handle: asHere(parts.deleteDefault) },
    { ...admin, method: 'GET', path: type, handle: parts.getType },
    { ...admin, method: 'PUT', path: type, handle: asHere(parts.putType) },
    { ...admin, method: 'DELETE', path: type, handle: asHere(parts.deleteType) },
    { ...admin, method: 'GET', path: `${base}/workflow`, handle: read },
    { ...admin, method: 'PUT', path: `${base}/workflow`, handle: asHere(parts.putWorkflow) },
    { ...admin, method: 'DELETE', path: `${base}/workflow`, handle: remove },
  ]
}

/** Workflow schemes and their drafts (jira-dc-api §3.7): no list, no publishing, no assigning. */
export const workflowSchemeRoutes: readonly DataCenterRoute[] = [
  { ...admin, method: 'POST', path: all, handle: createScheme },
  { ...admin, method: 'GET', path: one, handle: asHere(getScheme) },
  { ...admin, method: 'PUT', path: one, handle: asHere(updateScheme) },
  { ...admin, method: 'DELETE', path: one, handle: deleteScheme },
  { ...admin, method: 'POST', path: `${one}/createdraft`, handle: asHere(createDraft) },
  { ...admin, method: 'GET', path: draft, handle: asHere(getDraft) },
  { ...admin, method: 'PUT', path: draft, handle: putDraft },
  { ...admin, method: 'DELETE', path: draft, handle: deleteDraft },
  ...partRoutes('scheme', one),
  ...partRoutes('draft', draft),
  {
    method: 'GET',
    path: '/rest/api/2/project/{projectKeyOrId}/workflowscheme',
    who: 'admin',
    since: since912,
    handle: getProjectScheme,
  },
]
