import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../../answer-members.ts'
import { personMember } from '../../user/data-center/person-member.ts'

const project = z.object({
  id: idMember,
  key: z.string(),
  name: z.string(),
  description: textMember,
  url: textMember,
  lead: personMember.nullish(),
  projectTypeKey: textMember,
  archived: z.boolean().nullish(),
  projectCategory: z.object({ id: idMember }).nullish(),
})

/** A project as the list answers it. */
export type ProjectAnswer = z.infer<typeof project>

const projectDetails = project.extend({ assigneeType: textMember })

/** A project as it is answered alone: the only place that tells the default assignee. */
export type ProjectDetails = z.infer<typeof projectDetails>

const actor = z.object({ type: textMember, name: z.string() })

/** Somebody who plays a role: a person or a group, by name. */
export type ActorAnswer = z.infer<typeof actor>

const one = '/rest/api/2/project/{projectIdOrKey}'

/** Operations on projects themselves, and on who plays which role in them (jira-dc-api 3.2, 3.11). */
export const projectEndpoints = {
  /** All at once, without pages (jira-dc-api 1.5). */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/project',
    effect: 'read',
    answer: project,
    paging: { style: 'array' },
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: projectDetails }),
  /** Takes a workflow scheme, which nothing gives to a project later (jira-dc-api 2). */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/project',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({ method: 'PUT', path: one, effect: 'repeatable', answer: unusedAnswer }),
  /** At once and for good: Data Center has no trash. */
  remove: endpoint({ method: 'DELETE', path: one, effect: 'repeatable', answer: unusedAnswer }),
  /** Address of each role in the project, by the role's name. */
  roles: endpoint({
    method: 'GET',
    path: `${one}/role`,
    effect: 'read',
    answer: z.record(z.string(), z.string()),
  }),
  actors: endpoint({
    method: 'GET',
    path: `${one}/role/{id}`,
    effect: 'read',
    answer: z.object({ actors: z.array(actor).nullish() }),
  }),
  /** People or groups, not both at once. One who is there already may be refused. */
  addActors: endpoint({
    method: 'POST',
    path: `${one}/role/{id}`,
    effect: 'create',
    answer: unusedAnswer,
  }),
  removeActor: endpoint({
    method: 'DELETE',
    path: `${one}/role/{id}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
