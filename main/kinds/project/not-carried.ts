import type { Gap, NotCarried } from '#contract/model/snapshot'
import type { ReadContext } from '../kind.ts'
import { notCarriedEndpoints } from './not-carried-endpoints.ts'
import { readIfShown } from './tolerated.ts'

/** Most project ids that are safe in one query (jira-api 3.1). */
const projectsAtOnce = 100

type Context = Pick<ReadContext, 'api' | 'fieldModel' | 'gap'>
type Found = readonly NotCarried[]

const fieldSchemes = async ({ api }: Context, projectIds: readonly string[]): Promise<Found> => {
  const [schemes, uses] = await Promise.all([
    api.list(notCarriedEndpoints.fieldSchemes),
    api.listFor(notCarriedEndpoints.fieldSchemeProjects, {
      parameter: 'projectId',
      values: projectIds,
      chunk: projectsAtOnce,
    }),
  ])
  const own = new Map(schemes.filter((one) => !one.isDefault).map((one) => [one.id, one.name]))
  return uses.flatMap(({ projectId, schemeId }) => {
    const name = own.get(schemeId)
    return name === undefined ? [] : [{ projectId, what: 'field scheme', name }]
  })
}

const fieldConfigurationSchemes = async (
  { api }: Context,
  projectIds: readonly string[],
): Promise<Found> => {
  const uses = await api.listFor(notCarriedEndpoints.fieldConfigurationSchemes, {
    parameter: 'projectId',
    values: projectIds,
    chunk: projectsAtOnce,
  })
  return uses.flatMap(({ fieldConfigurationScheme: scheme, projectIds: users }) =>
    scheme
      ? users.map((projectId) => ({
          projectId,
          what: 'field configuration scheme',
          name: scheme.name,
        }))
      : [],
  )
}

const boards = async ({ api }: Context): Promise<Found> => {
  const all = await api.list(notCarriedEndpoints.boards)
  return all.flatMap(({ name, location }) =>
    location?.projectId
      ? [{ projectId: location.projectId, what: 'board and its filter', name }]
      : [],
  )
}

/**
 * What the given projects use that is not carried: field schemes other than the default,
 * and boards. Each is found for all projects together, so that it costs few requests.
 */
export const findNotCarried = async (
  context: Context,
  projectIds: readonly string[],
): Promise<Found> => {
  if (projectIds.length === 0) return []
  const fields = () =>
    context.fieldModel === 'field-schemes'
      ? fieldSchemes(context, projectIds)
      : fieldConfigurationSchemes(context, projectIds)
  const gap = (found: Gap): void => context.gap(found)
  const found = await Promise.all([
    readIfShown(gap, 'fieldScheme', 'field schemes', fields),
    readIfShown(gap, 'board', 'boards', () => boards(context)),
  ])
  return found.flat().filter(({ projectId }) => projectIds.includes(projectId))
}
