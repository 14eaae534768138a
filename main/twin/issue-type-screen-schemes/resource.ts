import type { Route } from '../http/route.ts'
import { defineCheck } from '../projects/scheme-check.ts'
import type { Resource } from '../resource.ts'
import { schemeAdminsOnly } from './find.ts'
import { makeTeamManagedScreen, makeTemplateScreens } from './from-template.ts'
import { listForProjects, listMappings, listProjects, listSchemes } from './read.ts'
import {
  addIssueTypeScreenScheme,
  defaultIssueTypeScreenSchemeId,
  findIssueTypeScreenScheme,
  issueTypeScreenSchemeSlice,
} from './state.ts'
import {
  appendMappings,
  assignToProject,
  createScheme,
  deleteScheme,
  removeMappings,
  setDefaultMapping,
  updateScheme,
} from './write.ts'

const admin = { who: 'admin', refusal: schemeAdminsOnly } as const
const all = '/rest/api/3/issuetypescreenscheme'
const one = `${all}/{issueTypeScreenSchemeId}`

const routes: readonly Route[] = [
  { ...admin, method: 'GET', path: all, handle: listSchemes },
  { ...admin, method: 'POST', path: all, handle: createScheme },
  { ...admin, method: 'GET', path: `${all}/mapping`, handle: listMappings },
  { ...admin, method: 'GET', path: `${all}/project`, handle: listForProjects },
  { ...admin, method: 'PUT', path: `${all}/project`, handle: assignToProject },
  { ...admin, method: 'PUT', path: one, handle: updateScheme },
  { ...admin, method: 'DELETE', path: one, handle: deleteScheme },
  { ...admin, method: 'GET', path: `${one}/project`, handle: listProjects },
  { ...admin, method: 'PUT', path: `${one}/mapping`, handle: appendMappings },
  { ...admin, method: 'PUT', path: `${one}/mapping/default`, handle: setDefaultMapping },
  { ...admin, method: 'POST', path: `${one}/mapping/remove`, handle: removeMappings },
]

/** Which screen scheme serves which issue type, and which project uses that. */
export const issueTypeScreenSchemesResource: Resource = {
  name: 'issue-type-screen-schemes',
  routes,
  seed: (site) => {
    addIssueTypeScreenScheme(site, {
      fixedId: defaultIssueTypeScreenSchemeId,
      name: 'Default Issue Type Screen Scheme',
      description: 'The default issue type screen scheme',
      mappings: { default: '1' },
    })
  },
  checkProjectDetails: defineCheck(
    'issueTypeScreenScheme',
    'The issue type screen scheme was not found.',
    (site, id) => findIssueTypeScreenScheme(site, id) !== undefined,
  ),
  projectCreated: (site, project, { templateKey, details }) => {
    const given = details.issueTypeScreenScheme
    const { schemes } = project
    if (typeof given === 'number' || typeof given === 'string') {
      schemes.issueTypeScreenSchemeId ??= String(given)
    }
    schemes.issueTypeScreenSchemeId ??=
      templateKey === undefined
        ? defaultIssueTypeScreenSchemeId
        : makeTemplateScreens(site, project, templateKey)
  },
  teamProjectCreated: makeTeamManagedScreen,
  issueTypeDeleted: (site, issueTypeId) => {
    for (const scheme of Object.values(issueTypeScreenSchemeSlice.of(site))) {
      delete scheme.mappings[issueTypeId]
    }
  },
}
