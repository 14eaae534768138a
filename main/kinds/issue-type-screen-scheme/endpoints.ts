import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const scheme = z.object({ id: idMember, name: z.string(), description: textMember })

/** An issue type screen scheme without its mappings. */
export type IssueTypeScreenSchemeAnswer = z.infer<typeof scheme>

const mapping = z.object({
  issueTypeScreenSchemeId: idMember,
  issueTypeId: idMember,
  screenSchemeId: idMember,
})

/** One row of a scheme: an issue type, or `default`, and its screen scheme. */
export type MappingAnswer = z.infer<typeof mapping>

/** Operations on issue type screen schemes. */
export const issueTypeScreenSchemeEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescreenscheme',
    effect: 'read',
    answer: scheme,
    paging: { style: 'page-bean', size: 1000 },
  }),
  /** Rows of all schemes when none is named. */
  mappings: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescreenscheme/mapping',
    effect: 'read',
    answer: mapping,
    paging: { style: 'page-bean', size: 1000 },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/issuetypescreenscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refuses issue types that the scheme has already, and `default`. */
  append: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  remove: endpoint({
    method: 'POST',
    path: '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping/remove',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  setDefault: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescreenscheme/{issueTypeScreenSchemeId}/mapping/default',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
