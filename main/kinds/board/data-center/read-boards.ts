import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import type { SharedReading } from '../../kind.ts'
import { readIfShown } from '../../project/tolerated.ts'
import type { BoardConfiguration } from '../endpoints.ts'
import { type BoardAnswer, boardEndpoints } from './endpoints.ts'

/** A board with how it is set up, and the projects that its filter limits it to. */
export interface BoardReading {
  readonly board: BoardAnswer
  readonly configuration: BoardConfiguration
  readonly projectIds: readonly string[]
}

/** Reads what a list does not say of a board. */
export const readDetails = async (api: JiraApi, board: BoardAnswer): Promise<BoardReading> => {
  const path = { boardId: board.id }
  const [configuration, projects] = await Promise.all([
    api.call(boardEndpoints.configuration, { path }),
    api.list(boardEndpoints.projects, { path }),
  ])
  return { board, configuration, projectIds: projects.map(({ id }) => id) }
}

/** All boards that the account sees; none, with a gap, on a Jira without Jira Software. */
export const listBoards = (
  api: JiraApi,
  gap: (gap: Gap) => void,
): Promise<readonly BoardReading[]> =>
  readIfShown(gap, 'board', 'boards', async () => {
    const boards = await api.list(boardEndpoints.list)
    return Promise.all(boards.map((board) => readDetails(api, board)))
  })

/** The same, for boards and for the filters that they use. */
export const boardReadings: SharedReading<readonly BoardReading[]> = {
  kind: 'board',
  read: ({ api, gap }) => listBoards(api, gap),
}
