import { perhapsMade } from '../../made-id.ts'
import { issueTypeEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on issue types, most of them Cloud's under another address (jira-dc-api §3.5). */
export const issueTypeEndpoints = {
  list: { ...ofCloud.list, path: '/rest/api/2/issuetype' },
  get: { ...ofCloud.get, path: '/rest/api/2/issuetype/{id}' },
  /** Puts it into the default issue type scheme, too. */
  create: { ...ofCloud.create, path: '/rest/api/2/issuetype', answer: perhapsMade },
  /** Without a replacement: refused while issues have it. */
  delete: { ...ofCloud.delete, path: '/rest/api/2/issuetype/{id}' },
  update: { ...ofCloud.update, path: '/rest/api/2/issuetype/{id}' },
} as const
