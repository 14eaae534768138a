import { AppError, type FailureCode } from '#contract/model/failure'
import type { NotCarried } from '#contract/model/snapshot'
import type { ReadContext } from '../kind.ts'
import { notCarriedEndpoints } from './not-carried-endpoints.ts'

/** Most project ids that are safe in one query (jira-api 3.1). */
const projectsAtOnce = 100

type Context = Pick<ReadContext, 'api' | 'fieldModel' | 'gap'>
type Found = readonly NotCarried[]

/** Refusals that leave a gap: the token or the site's products do not give access to it. */
const tolerated: readonly FailureCode[] = [
  'auth.permission-missing',
  'auth.scope-missing',
  'jira.not-found',
  'jira.endpoint-gone',
]

/** The gap is one of the things themselves: it says nothing of projects. */
const orGap = async (
  context: Context,
  kind: string,
  what: string,
  read: () => Promise<Found>,
): Promise<Found> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError) || !tolerated.includes(error.failure.code)) throw error
    const { code, details } = error.failure
    context.gap({ kind, what, code, reason: details.join(' ') })
    return []
  }
}

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

const securitySchemes = async ({ api }: Context): Promise<Found> => {
  const uses = await api.list(notCarriedEndpoints.securitySchemeProjects)
  if (uses.length === 0) return []
  const schemes = await api.list(notCarriedEndpoints.securitySchemes)
  const names = new Map(schemes.map((scheme) => [scheme.id, scheme.name]))
  return uses.map(({ projectId, issueSecuritySchemeId: id }) => ({
    projectId,
    what: 'issue security scheme',
    name: names.get(id) ?? id,
  }))
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
 * What the given projects use that is not carried: field schemes other than the default, issue
 * security schemes, boards. Each is found for all projects together, so that it costs few requests.
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
  const found = await Promise.all([
    orGap(context, 'fieldScheme', 'field schemes', fields),
    orGap(context, 'issueSecurityScheme', 'issue security schemes', () => securitySchemes(context)),
    orGap(context, 'board', 'boards', () => boards(context)),
  ])
  return found.flat().filter(({ projectId }) => projectIds.includes(projectId))
}
