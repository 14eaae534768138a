import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'
import { componentMember } from '../component/endpoints.ts'
import { versionMember } from '../version/endpoints.ts'

const person = z.object({ accountId: z.string() }).nullish()

const project = z.object({
  id: idMember,
  key: z.string(),
  name: z.string(),
  description: textMember,
  url: textMember,
  lead: person,
  projectTypeKey: textMember,
  style: z.string().nullish(),
  simplified: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  projectCategory: z.object({ id: idMember }).nullish(),
  avatarUrls: z.record(z.string(), z.string()).nullish(),
  insight: z.object({ totalIssueCount: z.number().nullish() }).nullish(),
})

/** A project as the search answers it. */
export type ProjectAnswer = z.infer<typeof project>

const projectDetails = project.extend({
  assigneeType: textMember,
  components: z.array(componentMember).nullish(),
  versions: z.array(versionMember).nullish(),
  /** Address of each role in the project, by the role's name. */
  roles: z.record(z.string(), z.string()).nullish(),
})

/** A project as it is answered alone: the only place that tells the default assignee. */
export type ProjectDetails = z.infer<typeof projectDetails>

const actor = z.object({
  actorUser: person,
  actorGroup: z.object({ groupId: z.string().nullish() }).nullish(),
})

/** Operations on projects themselves, and on who plays which role in them. */
export const projectEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/search',
    effect: 'read',
    answer: project,
    paging: { style: 'page-bean', size: 100 },
  }),
  /** The first page of a search, asked for its total; some sites answer 404 where there is none. */
  count: endpoint({
    method: 'GET',
    path: '/rest/api/3/project/search',
    effect: 'read',
    answer: z.object({ total: z.number().int() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}',
    effect: 'read',
    answer: projectDetails,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/project',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/project/{projectIdOrKey}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Into the trash, or for good where `enableUndo` is false (jira-api 3.1). */
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/project/{projectIdOrKey}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  permissionScheme: endpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/permissionscheme',
    effect: 'read',
    answer: z.object({ id: idMember }),
  }),
  actors: endpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    effect: 'read',
    answer: z.object({ actors: z.array(actor).nullish() }),
  }),
  /** One person or one group at a time; done also when they are not in the role. */
  removeActor: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** An actor who is there already may be refused, so this is not sent twice. */
  addActors: endpoint({
    method: 'POST',
    path: '/rest/api/3/project/{projectIdOrKey}/role/{id}',
    effect: 'create',
    answer: unusedAnswer,
  }),
}
