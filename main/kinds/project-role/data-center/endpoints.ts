import { projectRoleEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on project roles: Cloud's under another address (jira-dc-api §3.11). */
export const projectRoleEndpoints = {
  list: { ...ofCloud.list, path: '/rest/api/2/role' },
  get: { ...ofCloud.get, path: '/rest/api/2/role/{id}' },
  create: { ...ofCloud.create, path: '/rest/api/2/role' },
  delete: { ...ofCloud.delete, path: '/rest/api/2/role/{id}' },
  update: { ...ofCloud.update, path: '/rest/api/2/role/{id}' },
  updatePartially: { ...ofCloud.updatePartially, path: '/rest/api/2/role/{id}' },
} as const
