import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'

const board = z.object({
  id: idMember,
  /** Private boards may come without name and type. */
  name: nameMember.nullish(),
  type: textMember,
  location: z.object({ projectId: idMember.nullish() }).nullish(),
})

/** A board as lists answer it. */
export type BoardAnswer = z.infer<typeof board>

const column = z.object({
  name: textMember,
  statuses: z.array(z.object({ id: idMember })).nullish(),
  min: z.number().nullish(),
  max: z.number().nullish(),
})

/** What is used of the answer that tells how a board is set up. */
export const boardConfiguration = z.object({
  filter: z.object({ id: idMember }).nullish(),
  columnConfig: z
    .object({ columns: z.array(column).nullish(), constraintType: textMember })
    .nullish(),
  estimation: z
    .object({ type: textMember, field: z.object({ fieldId: z.string() }).nullish() })
    .nullish(),
  subQuery: z.object({ query: textMember }).nullish(),
})

/** How a board is set up, as far as Jira tells. */
export type BoardConfiguration = z.infer<typeof boardConfiguration>

const quickFilter = z.object({ name: nameMember, description: descriptionMember, jql: textMember })

/** A quick filter of a board. */
export type QuickFilterAnswer = z.infer<typeof quickFilter>

/** Operations on boards (jira-api 3.29): no public one changes a board. */
export const boardEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board',
    effect: 'read',
    answer: board,
    paging: { style: 'page-bean', size: 50 },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board/{boardId}',
    effect: 'read',
    answer: board,
  }),
  configuration: endpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board/{boardId}/configuration',
    effect: 'read',
    answer: boardConfiguration,
  }),
  quickFilters: listEndpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board/{boardId}/quickfilter',
    effect: 'read',
    answer: quickFilter,
    paging: { style: 'page-bean', size: 50 },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/agile/1.0/board',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/agile/1.0/board/{boardId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
