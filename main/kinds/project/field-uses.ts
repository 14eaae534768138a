import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { defaultConfigurationSchemeId } from '../field-configuration-scheme/model.ts'
import type { ReadContext, SharedReading } from '../kind.ts'
import type { ProjectAnswer } from './endpoints.ts'
import { isReadInFull, projectReadings, usesSchemes } from './read-projects.ts'
import { projectSchemeEndpoints as endpoints } from './scheme-endpoints.ts'
import { readIfShown } from './tolerated.ts'

/** What decides about the fields of a project: a scheme of the one model or of the other. */
export interface FieldUse {
  readonly projectId: string
  readonly scheme: 'fieldScheme' | 'fieldConfigurationScheme'
  readonly id: string
}

type Uses = readonly FieldUse[]

/** Most project ids that are safe in one query (jira-api 3.1). */
const projectsAtOnce = 100

const idsOf = (values: readonly string[]) => ({
  parameter: 'projectId',
  values,
  chunk: projectsAtOnce,
})

const readSchemes = async (api: JiraApi, projectIds: readonly string[]): Promise<Uses> => {
  const uses = await api.listFor(endpoints.fieldSchemes, idsOf(projectIds))
  return uses.map(({ projectId, schemeId }) => ({ projectId, scheme: 'fieldScheme', id: schemeId }))
}

/** The default scheme comes without an id. */
const readConfigurationSchemes = async (
  api: JiraApi,
  projectIds: readonly string[],
): Promise<Uses> => {
  const uses = await api.listFor(endpoints.fieldConfigurationSchemes, idsOf(projectIds))
  return uses.flatMap(({ fieldConfigurationScheme: scheme, projectIds: users }) =>
    users.map((projectId) => ({
      projectId,
      scheme: 'fieldConfigurationScheme' as const,
      id: scheme?.id ?? defaultConfigurationSchemeId,
    })),
  )
}

/**
 * Which scheme decides about the fields of each of the given company-managed projects. On a site
 * with field schemes, projects that were not moved over yet are in no answer about field schemes, so
 * that those that can be carried are asked for by the model before (jira-api 3.14).
 */
export const readFieldUses = async (
  { api, fieldModel }: Pick<ReadContext, 'api' | 'fieldModel'>,
  projects: readonly ProjectAnswer[],
  gap: (gap: Gap) => void,
): Promise<Uses> => {
  const projectIds = projects.filter(usesSchemes).map(({ id }) => id)
  if (projectIds.length === 0) return []
  const configurations = (ids: readonly string[]) =>
    readIfShown(gap, 'fieldConfigurationScheme', 'field configuration schemes of projects', () =>
      readConfigurationSchemes(api, ids),
    )
  if (fieldModel === 'field-configurations') return configurations(projectIds)
  let complete = true
  const noticed = (found: Gap): void => {
    complete = false
    gap(found)
  }
  const uses = await readIfShown(noticed, 'fieldScheme', 'field schemes of projects', () =>
    readSchemes(api, projectIds),
  )
  const moved = new Set(uses.map(({ projectId }) => projectId))
  const rest = projects.filter((one) => isReadInFull(one) && !moved.has(one.id)).map(({ id }) => id)
  return complete && rest.length > 0 ? [...uses, ...(await configurations(rest))] : uses
}

/** The same for all company-managed projects of a site, for all kinds that want to know. */
export const fieldUses: SharedReading<Uses> = {
  kind: 'project',
  read: async (context) => {
    const readings = await context.shared(projectReadings)
    const projects = readings.map(({ project }) => project)
    return readFieldUses(context, projects, (found) => context.gap(found))
  },
}
