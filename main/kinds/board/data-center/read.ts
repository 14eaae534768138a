import type { ConfigObject } from '#contract/model/config-object'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../../kind.ts'
import { textsOfServer } from '../../text/data-center/read-names.ts'
import type { TextSite } from '../../text/lookup-on-demand.ts'
import { textsOfSnapshot } from '../../text/read-names.ts'
import { normaliseBoard } from '../normalise.ts'
import { boardEndpoints } from './endpoints.ts'
import { type BoardReading, boardReadings, readDetails } from './read-boards.ts'

/** The project that a board belongs to: the only one that its filter limits it to, or none. */
export const placeOf = ({ projectIds }: Pick<BoardReading, 'projectIds'>): string | undefined =>
  projectIds.length === 1 ? projectIds[0] : undefined

const normalise = async (reading: BoardReading, site: TextSite): Promise<ConfigObject> => {
  const { board, configuration } = reading
  const projectId = placeOf(reading)
  const location = projectId === undefined ? null : { projectId }
  const object = await site.parse((lookup) =>
    normaliseBoard({ board: { ...board, location }, configuration, quickFilters: [] }, lookup),
  )
  return { ...object, data: { ...object.data, quickFilters: unseen } }
}

/** All boards that the account sees. */
export const readBoards = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const readings = await context.shared(boardReadings)
  const site = textsOfSnapshot(context)
  return Promise.all(readings.map((reading) => normalise(reading, site)))
}

/** One board, read exactly as all of them are; undefined when there is none of that id. */
export const readBoard = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const board = await api.callIfFound(boardEndpoints.get, { path: { boardId: id } })
  return board && normalise(await readDetails(api, board), textsOfServer(api))
}
