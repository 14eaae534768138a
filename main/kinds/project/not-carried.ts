import type { Gap, NotCarried } from '#contract/model/snapshot'
import type { ReadContext } from '../kind.ts'
import { notCarriedEndpoints } from './not-carried-endpoints.ts'
import { readIfShown } from './tolerated.ts'

type Context = Pick<ReadContext, 'api' | 'gap'>
type Found = readonly NotCarried[]

const boards = async ({ api }: Context): Promise<Found> => {
  const all = await api.list(notCarriedEndpoints.boards)
  return all.flatMap(({ name, location }) =>
    location?.projectId
      ? [{ projectId: location.projectId, what: 'board and its filter', name }]
      : [],
  )
}

/**
 * What the given projects use that is not carried: boards. They are found for all projects together,
 * so that it costs few requests.
 */
export const findNotCarried = async (
  context: Context,
  projectIds: readonly string[],
): Promise<Found> => {
  if (projectIds.length === 0) return []
  const gap = (found: Gap): void => context.gap(found)
  const found = await readIfShown(gap, 'board', 'boards', () => boards(context))
  return found.filter(({ projectId }) => projectIds.includes(projectId))
}
