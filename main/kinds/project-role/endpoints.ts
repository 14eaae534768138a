import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  unusedAnswer,
} from '../answer-members.ts'

const projectRole = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  scope: scopeMember,
  actors: z.array(z.unknown()).optional(),
})

/** A project role as Jira answers it. */
export type ProjectRoleAnswer = z.infer<typeof projectRole>

/** Operations on project roles. */
export const projectRoleEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/role',
    effect: 'read',
    answer: projectRole,
    paging: { style: 'array' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/role/{id}',
    effect: 'read',
    answer: projectRole,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/role',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Without a replacement: refused with 409 while a scheme names the role. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/role/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Needs name and description. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/role/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Changes either the name or the description, never both. */
  updatePartially: endpoint({
    method: 'POST',
    path: '/rest/api/3/role/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
