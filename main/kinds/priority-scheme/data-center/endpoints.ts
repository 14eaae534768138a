import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../../answer-members.ts'

const priorityScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  defaultOptionId: idMember.nullish(),
  optionIds: z.array(idMember).nullish(),
  defaultScheme: z.boolean().nullish(),
  /** Comes only when it is asked for. */
  projectKeys: z.array(z.string()).nullish(),
})

/** A priority scheme as Data Center answers it. */
export type PrioritySchemeAnswer = z.infer<typeof priorityScheme>

/** Operations on priority schemes, all of them experimental (jira-dc-api §3.6). */
export const prioritySchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/priorityschemes',
    effect: 'read',
    answer: priorityScheme,
    paging: { style: 'named-page', member: 'schemes', size: 1000 },
    stage: 'experimental',
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/2/priorityschemes/{schemeId}',
    effect: 'read',
    answer: priorityScheme,
    stage: 'experimental',
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/priorityschemes',
    effect: 'create',
    answer: z.object({ id: idMember }),
    stage: 'experimental',
  }),
  /** Refused where issues would need another priority: only the user interface moves them. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/2/priorityschemes/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** Projects of the scheme get the default one without a word. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/2/priorityschemes/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
}
