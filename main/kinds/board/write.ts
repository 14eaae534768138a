import type { Writer } from '../kind.ts'
import { referredId, textIn } from '../wanted-members.ts'
import { boardEndpoints } from './endpoints.ts'
import { findBoards, readBoard } from './read.ts'

/**
 * Makes boards, and deletes them; nothing public changes one. Without the right to share, Jira makes a
 * private board instead of refusing (jira-api 3.29).
 */
export const boardWriter: Writer = {
  find: ({ api, owner }, data) =>
    findBoards(api, {
      name: textIn(data, 'name'),
      type: textIn(data, 'type'),
      projectId: owner?.id,
    }),
  readOne: ({ api }, id) => readBoard(api, id),
  create: async ({ api, owner }, data) => {
    const created = await api.call(boardEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        type: textIn(data, 'type'),
        filterId: Number(referredId(data, 'filter')),
        location: owner ? { type: 'project', projectKeyOrId: owner.id } : { type: 'user' },
      },
    })
    return created.id
  },
  converge: async () => {},
  remove: async ({ api }, { id }) => {
    await api.callIfFound(boardEndpoints.remove, { path: { boardId: id } })
  },
}
