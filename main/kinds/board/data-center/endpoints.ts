import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, nameMember, textMember, unusedAnswer } from '../../answer-members.ts'
import { boardConfiguration } from '../endpoints.ts'

const board = z.object({ id: idMember, name: nameMember, type: textMember })

/** A board as lists answer it: without a place, which only Cloud knows. */
export type BoardAnswer = z.infer<typeof board>

const one = '/rest/agile/1.0/board/{boardId}'

/** Operations on boards (jira-dc-api 3.16): none changes a board, or shows its quick filters. */
export const boardEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board',
    effect: 'read',
    answer: board,
    paging: { style: 'page-bean', size: 50 },
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: board }),
  configuration: endpoint({
    method: 'GET',
    path: `${one}/configuration`,
    effect: 'read',
    answer: boardConfiguration,
  }),
  /** The projects that the board's filter limits it to. */
  projects: listEndpoint({
    method: 'GET',
    path: `${one}/project`,
    effect: 'read',
    answer: z.object({ id: idMember }),
    paging: { style: 'page-bean', size: 50 },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/agile/1.0/board',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  remove: endpoint({ method: 'DELETE', path: one, effect: 'repeatable', answer: unusedAnswer }),
}
