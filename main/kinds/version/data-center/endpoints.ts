import { textMember } from '../../answer-members.ts'
import { versionMember as cloudMember, versionEndpoints as ofCloud } from '../endpoints.ts'

/** A day; the specification types it as a moment, and examples of answers show days. */
const dayMember = textMember.transform((text) => text.slice(0, 'yyyy-mm-dd'.length))

const versionMember = cloudMember.extend({ startDate: dayMember, releaseDate: dayMember })

const one = '/rest/api/2/version/{id}'

/** Operations on versions: Cloud's under another address (jira-dc-api 3.13). */
export const versionEndpoints = {
  ofProject: {
    ...ofCloud.ofProject,
    path: '/rest/api/2/project/{projectIdOrKey}/versions',
    answer: versionMember,
  },
  get: { ...ofCloud.get, path: one, answer: versionMember },
  create: { ...ofCloud.create, path: '/rest/api/2/version' },
  relatedIssues: { ...ofCloud.relatedIssues, path: `${one}/relatedIssueCounts` },
  delete: { ...ofCloud.delete, path: `${one}/removeAndSwap` },
  update: { ...ofCloud.update, path: one },
} as const
