import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../../answer-members.ts'
import { groupMember } from '../../group/data-center/group-member.ts'
import { personMember } from '../../user/data-center/person-member.ts'

const share = z.object({
  id: idMember,
  type: z.string(),
  edit: z.boolean().nullish(),
  project: z.object({ id: idMember }).nullish(),
  role: z.object({ id: idMember }).nullish(),
  group: groupMember.nullish(),
  user: personMember.nullish(),
})

/** Whom a filter is shared with, to be seen or to be changed. */
export type ShareAnswer = z.infer<typeof share>

const filter = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  jql: textMember,
  owner: personMember.nullish(),
  sharePermissions: z.array(share).nullish(),
})

/** A filter as Data Center answers it. */
export type FilterAnswer = z.infer<typeof filter>

const one = '/rest/api/2/filter/{id}'

/** Operations on filters: nothing lists all of them, and nothing gives one another owner (jira-dc-api 2, 3.15). */
export const filterEndpoints = {
  favourites: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/filter/favourite',
    effect: 'read',
    answer: filter,
    paging: { style: 'array' },
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: filter }),
  /** Shared with whom its owner shares new filters by default. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/filter',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({ method: 'PUT', path: one, effect: 'repeatable', answer: unusedAnswer }),
  remove: endpoint({ method: 'DELETE', path: one, effect: 'repeatable', answer: unusedAnswer }),
  /** A share with everybody takes all others away. */
  addShare: endpoint({
    method: 'POST',
    path: `${one}/permission`,
    effect: 'create',
    answer: unusedAnswer,
  }),
  removeShare: endpoint({
    method: 'DELETE',
    path: `${one}/permission/{permissionId}`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
