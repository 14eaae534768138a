import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { idMember, unusedAnswer } from '../../answer-members.ts'

const scheme = z.object({ id: idMember })
const one = '/rest/api/2/project/{projectKeyOrId}'

/**
 * Which schemes a project uses, told for one project at a time (jira-dc-api 3.3). Nothing tells its
 * issue type screen scheme and its field configuration scheme.
 */
export const projectSchemeEndpoints = {
  permissionScheme: endpoint({
    method: 'GET',
    path: `${one}/permissionscheme`,
    effect: 'read',
    answer: scheme,
  }),
  /** 404 where the project has none. */
  notificationScheme: endpoint({
    method: 'GET',
    path: `${one}/notificationscheme`,
    effect: 'read',
    answer: scheme,
  }),
  /** 404 where the project has none. */
  issueSecurityScheme: endpoint({
    method: 'GET',
    path: `${one}/issuesecuritylevelscheme`,
    effect: 'read',
    answer: scheme,
  }),
  priorityScheme: endpoint({
    method: 'GET',
    path: `${one}/priorityscheme`,
    effect: 'read',
    answer: scheme,
    stage: 'experimental',
  }),
  /** Adds projects to those of a scheme; 400 where their issues would need another type. */
  assignIssueTypeScheme: endpoint({
    method: 'POST',
    path: '/rest/api/2/issuetypescheme/{schemeId}/associations',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** 400 where issues would need another priority: only the user interface migrates them. */
  assignPriorityScheme: endpoint({
    method: 'PUT',
    path: `${one}/priorityscheme`,
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
}
