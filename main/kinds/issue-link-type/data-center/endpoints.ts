import { perhapsMade } from '../../made-id.ts'
import { issueLinkTypeEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on issue link types: Cloud's under another address (jira-dc-api §3.14). */
export const issueLinkTypeEndpoints = {
  list: { ...ofCloud.list, path: '/rest/api/2/issueLinkType' },
  get: { ...ofCloud.get, path: '/rest/api/2/issueLinkType/{issueLinkTypeId}' },
  create: { ...ofCloud.create, path: '/rest/api/2/issueLinkType', answer: perhapsMade },
  update: { ...ofCloud.update, path: '/rest/api/2/issueLinkType/{issueLinkTypeId}' },
  remove: { ...ofCloud.remove, path: '/rest/api/2/issueLinkType/{issueLinkTypeId}' },
} as const
