import { projectCategoryEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on project categories: Cloud's under another address (jira-dc-api §3.4). */
export const projectCategoryEndpoints = {
  list: { ...ofCloud.list, path: '/rest/api/2/projectCategory' },
  get: { ...ofCloud.get, path: '/rest/api/2/projectCategory/{id}' },
  create: { ...ofCloud.create, path: '/rest/api/2/projectCategory' },
  delete: { ...ofCloud.delete, path: '/rest/api/2/projectCategory/{id}' },
  update: { ...ofCloud.update, path: '/rest/api/2/projectCategory/{id}' },
} as const
