import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, nameMember, textMember, unusedAnswer } from '../answer-members.ts'

const side = textMember.transform((text) => text.trim())

const issueLinkType = z.object({ id: idMember, name: nameMember, inward: side, outward: side })

/** An issue link type as Jira answers it. */
export type IssueLinkTypeAnswer = z.infer<typeof issueLinkType>

/** Operations on issue link types. All answer 404 while linking is switched off on the site. */
export const issueLinkTypeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    effect: 'read',
    answer: issueLinkType,
    paging: { style: 'array', member: 'issueLinkTypes' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    effect: 'read',
    answer: issueLinkType,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/issueLinkType',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
