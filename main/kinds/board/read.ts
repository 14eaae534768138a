import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { readFilterNames } from '../filter/read.ts'
import type { ReadContext } from '../kind.ts'
import { readIfShown } from '../project/tolerated.ts'
import type { TextSite } from '../text/lookup-on-demand.ts'
import { textsOfSite, textsOfSnapshot } from '../text/read-names.ts'
import { type BoardAnswer, boardEndpoints } from './endpoints.ts'
import { boardKey, type NamedBoard, normaliseBoard } from './normalise.ts'

/** Boards of team-managed projects; each is made with its project. */
const simple = 'simple'

const isCarried = (board: BoardAnswer): board is NamedBoard =>
  board.type !== simple && typeof board.name === 'string'

const complete = async (api: JiraApi, board: NamedBoard, site: TextSite): Promise<ConfigObject> => {
  const path = { boardId: board.id }
  const [configuration, quickFilters] = await Promise.all([
    api.call(boardEndpoints.configuration, { path }),
    api.list(boardEndpoints.quickFilters, { path }),
  ])
  return site.parse((lookup) => normaliseBoard({ board, configuration, quickFilters }, lookup))
}

/** What is seen of a board that is not carried, where it is in a project. */
const nameOthers = (boards: readonly BoardAnswer[], context: ReadContext): void => {
  for (const board of boards) {
    if (isCarried(board) || !board.location?.projectId) continue
    const what =
      board.type === simple
        ? 'board of a team-managed project'
        : 'board that is not shared with you'
    const name = board.name ?? `board ${board.id}`
    context.notCarried({ projectId: board.location.projectId, what, name })
  }
}

/** All boards of company-managed projects that the account may see; the others are named. */
export const readBoards = (context: ReadContext): Promise<readonly ConfigObject[]> =>
  readIfShown(
    (gap) => context.gap(gap),
    'board',
    'boards',
    async () => {
      const boards = await context.api.list(boardEndpoints.list, {
        query: { includePrivate: true },
      })
      nameOthers(boards, context)
      const site = textsOfSnapshot(context)
      return Promise.all(
        boards.filter(isCarried).map((board) => complete(context.api, board, site)),
      )
    },
  )

/** One board, read exactly as all of them are; undefined when there is none of that id. */
export const readBoard = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const board = await api.callIfFound(boardEndpoints.get, { path: { boardId: id } })
  if (!board || !isCarried(board)) return undefined
  return complete(api, board, textsOfSite(api, { filter: () => readFilterNames(api) }))
}

/** Ids of the boards of a name and type in one place: a project, or somebody's own. */
export const findBoards = async (
  api: JiraApi,
  wanted: { readonly name: string; readonly type: string; readonly projectId: string | undefined },
): Promise<readonly string[]> => {
  const { name, type, projectId } = wanted
  const found = await api.list(boardEndpoints.list, { query: { name, type } })
  return found
    .filter(isCarried)
    .filter((board) => boardKey(board.name, board.type) === boardKey(name, type))
    .filter(({ location }) => (location?.projectId ?? undefined) === projectId)
    .map(({ id }) => id)
}
