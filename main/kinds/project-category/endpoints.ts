import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'

const projectCategory = z.object({ id: idMember, name: nameMember, description: descriptionMember })

/** A project category as Jira answers it. */
export type ProjectCategoryAnswer = z.infer<typeof projectCategory>

/** Operations on project categories. */
export const projectCategoryEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/projectCategory',
    effect: 'read',
    answer: projectCategory,
    paging: { style: 'array' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/projectCategory/{id}',
    effect: 'read',
    answer: projectCategory,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/projectCategory',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Projects of the category lose it without a word. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/projectCategory/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/projectCategory/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
