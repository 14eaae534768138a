import { personMember } from '../../user/data-center/person-member.ts'
import { componentMember as cloudMember, componentEndpoints as ofCloud } from '../endpoints.ts'

const componentMember = cloudMember.extend({ lead: personMember.nullish() })

const one = '/rest/api/2/component/{id}'

/** Operations on components: Cloud's under another address, leads by name (jira-dc-api 3.13). */
export const componentEndpoints = {
  ofProject: {
    ...ofCloud.ofProject,
    path: '/rest/api/2/project/{projectIdOrKey}/components',
    answer: componentMember,
  },
  get: { ...ofCloud.get, path: one, answer: componentMember },
  create: { ...ofCloud.create, path: '/rest/api/2/component' },
  relatedIssues: { ...ofCloud.relatedIssues, path: `${one}/relatedIssueCounts` },
  delete: { ...ofCloud.delete, path: one },
  update: { ...ofCloud.update, path: one },
} as const
