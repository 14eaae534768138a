import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, unusedAnswer } from '../answer-members.ts'

const projectIds = z.array(idMember)
const scheme = z.object({ id: idMember })

/** Which schemes projects use. Most answer for up to a hundred projects at once (jira-api 3.1). */
export const projectSchemeEndpoints = {
  issueTypeSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescheme/project',
    effect: 'read',
    answer: z.object({ issueTypeScheme: scheme, projectIds }),
    paging: { style: 'page-bean', size: 100 },
  }),
  assignIssueTypeScheme: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/project',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  issueTypeScreenSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescreenscheme/project',
    effect: 'read',
    answer: z.object({ issueTypeScreenScheme: scheme, projectIds }),
    paging: { style: 'page-bean', size: 100 },
  }),
  assignIssueTypeScreenScheme: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescreenscheme/project',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** The Default Workflow Scheme comes without an id. */
  workflowSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/workflowscheme/project',
    effect: 'read',
    answer: z.object({ workflowScheme: z.object({ id: idMember.nullish() }), projectIds }),
    paging: { style: 'array', member: 'values' },
  }),
  /** Only for a project without issues (jira-api 2.3). */
  assignWorkflowScheme: endpoint({
    method: 'PUT',
    path: '/rest/api/3/workflowscheme/project',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** 303 with a task that moves the issues. */
  switchWorkflowScheme: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflowscheme/project/switch',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  notificationSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/notificationscheme/project',
    effect: 'read',
    answer: z.object({ notificationSchemeId: idMember, projectId: idMember }),
    paging: { style: 'page-bean', size: 1000 },
  }),
  /** Tells of all projects at once, yet has no OAuth scope (jira-api 3.18). */
  issueSecuritySchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/project',
    effect: 'read',
    answer: z.object({ issueSecuritySchemeId: idMember, projectId: idMember }),
    paging: { style: 'page-bean', size: 1000 },
    unscoped: true,
    stage: 'experimental',
  }),
  /** Only projects that are on field schemes are in it. */
  fieldSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes/projects',
    effect: 'read',
    answer: z.object({ projectId: idMember, schemeId: idMember }),
    paging: { style: 'page-bean', size: 100 },
    stage: 'experimental',
  }),
  assignFieldScheme: endpoint({
    method: 'PUT',
    path: '/rest/api/3/config/fieldschemes/projects',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** The default field configuration scheme comes without a scheme. */
  fieldConfigurationSchemes: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/fieldconfigurationscheme/project',
    effect: 'read',
    answer: z.object({ fieldConfigurationScheme: scheme.nullish(), projectIds }),
    paging: { style: 'page-bean', size: 100 },
    stage: 'deprecated',
  }),
  /** Without a scheme the project gets the default one. */
  assignFieldConfigurationScheme: endpoint({
    method: 'PUT',
    path: '/rest/api/3/fieldconfigurationscheme/project',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'deprecated',
  }),
}
