import type { Route } from '../http/route.ts'
import { issueTypes } from '../issue-types/state.ts'
import { defineCheck } from '../projects/scheme-check.ts'
import type { Resource } from '../resource.ts'
import { seedIssueTypeSchemes } from '../seed/issue-type-schemes.ts'
import { addTypes, assignScheme, moveTypes, removeType } from './items.ts'
import { listMappings, listProjectSchemes, listSchemes } from './read.ts'
import { addIssueTypeScheme, issueTypeSchemes } from './state.ts'
import { createScheme, deleteScheme, updateScheme } from './write.ts'

function route(method: Route['method'], path: string, handle: Route['handle']): Route {
  return {
    method,
    path: `/rest/api/3/issuetypescheme${path}`,
    who: 'admin',
    refusal: 'Only Jira administrators can access issue type schemes.',
    handle,
  }
}

const one = '/{issueTypeSchemeId}'

/** Issue type schemes. A template makes a project its own. */
export const issueTypeSchemesResource: Resource = {
  name: 'issue-type-schemes',
  routes: [
    route('GET', '', listSchemes),
    route('POST', '', createScheme),
    route('GET', '/mapping', listMappings),
    route('GET', '/project', listProjectSchemes),
    route('PUT', '/project', assignScheme),
    route('PUT', one, updateScheme),
    route('DELETE', one, deleteScheme),
    route('PUT', `${one}/issuetype`, addTypes),
    route('PUT', `${one}/issuetype/move`, moveTypes),
    route('DELETE', `${one}/issuetype/{issueTypeId}`, removeType),
  ],
  seed: seedIssueTypeSchemes,
  checkProjectDetails: defineCheck(
    'issueTypeScheme',
    'The issue type scheme was not found.',
    (site, id) => issueTypeSchemes.of(site)[id] !== undefined,
  ),
  projectCreated: (site, project, { templateKey, details }) => {
    const given = details.issueTypeScheme
    if (given !== undefined && given !== null) {
      project.schemes.issueTypeSchemeId = String(given)
    } else if (templateKey !== undefined) {
      const all = Object.values(issueTypes.of(site)).filter((type) => type.system === true)
      const scheme = addIssueTypeScheme(site, {
        name: `${project.key}: Kanban Issue Type Scheme`,
        description: '',
        defaultIssueTypeId: all.find((type) => type.name === 'Task')?.id ?? null,
        issueTypeIds: all.map((type) => type.id),
      })
      project.schemes.issueTypeSchemeId = scheme.id
    }
  },
}
