import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember } from '../../answer-members.ts'

const level = z.object({ id: idMember, name: nameMember, description: descriptionMember })

const scheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  defaultSecurityLevelId: idMember.nullish(),
  levels: z.array(level).nullish(),
})

/** A scheme with its levels; who may see issues of a level is in no answer (jira-dc-api 2). */
export type SecuritySchemeAnswer = z.infer<typeof scheme>

/** Operations on issue security schemes, none of which writes (jira-dc-api 2, 3.10). */
export const issueSecuritySchemeEndpoints = {
  /** Without levels. */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/issuesecurityschemes',
    effect: 'read',
    answer: scheme,
    paging: { style: 'array', member: 'issueSecuritySchemes' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/2/issuesecurityschemes/{id}',
    effect: 'read',
    answer: scheme,
  }),
}
