import type { Writer } from '../../kind.ts'
import { referredId, textIn } from '../../wanted-members.ts'
import { boardKey } from '../normalise.ts'
import { boardEndpoints } from './endpoints.ts'
import { placeOf, readBoard } from './read.ts'
import { readDetails } from './read-boards.ts'

/**
 * Makes boards, and deletes them; nothing changes one. A board has no place: which project it belongs
 * to follows from its filter. Without the right to share, Jira makes a private board instead of
 * refusing.
 */
export const boardWriter: Writer = {
  find: async ({ api, owner }, data) => {
    const [name, type] = [textIn(data, 'name'), textIn(data, 'type')]
    const listed = await api.list(boardEndpoints.list, { query: { name, type } })
    const named = listed.filter((one) => boardKey(one.name, one.type) === boardKey(name, type))
    const readings = await Promise.all(named.map((board) => readDetails(api, board)))
    return readings.filter((one) => placeOf(one) === owner?.id).map(({ board }) => board.id)
  },
  readOne: ({ api }, id) => readBoard(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(boardEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        type: textIn(data, 'type'),
        filterId: Number(referredId(data, 'filter')),
      },
    })
    return created.id
  },
  converge: () => Promise.resolve(),
  remove: async ({ api }, { id }) => {
    await api.callIfFound(boardEndpoints.remove, { path: { boardId: id } })
  },
}
