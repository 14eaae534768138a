import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { idMember } from '../../answer-members.ts'
import { projectCategoryEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on project categories: Cloud's under another address (jira-dc-api §3.4). */
export const projectCategoryEndpoints = {
  list: { ...ofCloud.list, path: '/rest/api/2/projectCategory' },
  get: { ...ofCloud.get, path: '/rest/api/2/projectCategory/{id}' },
  create: { ...ofCloud.create, path: '/rest/api/2/projectCategory' },
  delete: { ...ofCloud.delete, path: '/rest/api/2/projectCategory/{id}' },
  update: { ...ofCloud.update, path: '/rest/api/2/projectCategory/{id}' },
  /** The categories of projects, for what would lose its category. */
  ofProjects: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/project',
    effect: 'read',
    answer: z.object({ projectCategory: z.object({ id: idMember }).nullish() }),
    paging: { style: 'array' },
  }),
} as const
