import { AppError } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import { type BoardReading, listBoards } from '../../board/data-center/read-boards.ts'
import { type FilterAnswer, filterEndpoints } from './endpoints.ts'

/** A filter that the account may see; what it may not see is refused in one way or another. */
export const getFilter = async (api: JiraApi, id: string): Promise<FilterAnswer | undefined> => {
  try {
    return await api.callIfFound(filterEndpoints.get, { path: { id } })
  } catch (error) {
    if (error instanceof AppError && error.failure.code === 'jira.rejected') return undefined
    throw error
  }
}

/**
 * Filters that can be found: the account's favourites, and those of boards that it sees. Nothing lists
 * the others, so that what is not among them may be there all the same.
 */
export const findableFilters = async (
  api: JiraApi,
  boards: Promise<readonly BoardReading[]> = listBoards(api, () => {}),
): Promise<readonly FilterAnswer[]> => {
  const [favourites, seen] = await Promise.all([api.list(filterEndpoints.favourites), boards])
  const known = new Set(favourites.map(({ id }) => id))
  const ids = seen.flatMap(({ configuration }) => configuration.filter?.id ?? [])
  const others = [...new Set(ids)].filter((id) => !known.has(id))
  const used = await Promise.all(others.map((id) => getFilter(api, id)))
  return [...favourites, ...used.filter((found) => found !== undefined)]
}
