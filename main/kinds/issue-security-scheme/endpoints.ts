import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'

const scheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  /** Only those asked for by `projectId`. */
  projectIds: z.array(idMember).nullish(),
})

const level = z.object({
  id: idMember,
  issueSecuritySchemeId: idMember,
  name: nameMember,
  description: descriptionMember,
  isDefault: z.boolean().nullish(),
})

const member = z.object({
  id: idMember.nullish(),
  issueSecurityLevelId: idMember,
  holder: z.object({
    type: z.string(),
    parameter: textMember,
    value: textMember,
    user: z.object({ accountId: z.string() }).nullish(),
    group: z.object({ groupId: z.string().nullish() }).nullish(),
  }),
})

/** A scheme as the search answers it: without its levels. */
export type SecuritySchemeAnswer = z.infer<typeof scheme>

/** A level as Jira answers it: without its members. */
export type SecurityLevelAnswer = z.infer<typeof level>

/** A member of a level. For groups `parameter` is the name and `value` the id. */
export type LevelMemberAnswer = z.infer<typeof member>

/** Operations on issue security schemes. The writing ones list no OAuth scopes (jira-api 3.18). */
export const issueSecuritySchemeEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/search',
    effect: 'read',
    answer: scheme,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  levels: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/level',
    effect: 'read',
    answer: level,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  members: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuesecurityschemes/level/member',
    effect: 'read',
    answer: member,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/issuesecurityschemes',
    effect: 'create',
    answer: z.object({ id: idMember }),
    unscoped: true,
    stage: 'experimental',
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** Answers nothing, the ids of the new levels neither. */
  addLevels: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}/level',
    effect: 'create',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  updateLevel: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}/level/{levelId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  addMembers: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}/level/{levelId}/member',
    effect: 'create',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}/level/{levelId}/member/{memberId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** 303 with a task that gives the level's issues the level named by `replaceWith`, or none. */
  removeLevel: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}/level/{levelId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuesecurityschemes/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  setDefaultLevel: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/level/default',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
  /** 303 with a task that gives the project's issues their new levels. */
  associateProject: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuesecurityschemes/project',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
    stage: 'experimental',
  }),
}
