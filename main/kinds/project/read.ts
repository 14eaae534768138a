import type { ConfigObject } from '#contract/model/config-object'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { readAvatar, readSystemAvatars, type SystemAvatars } from '../avatars/read-avatar.ts'
import type { ReadContext } from '../kind.ts'
import { listPrioritySchemes, prioritySchemeReading } from '../priority-scheme/read.ts'
import { readActors } from './actors.ts'
import { type Associations, readAssociations } from './associations.ts'
import { type ProjectAnswer, projectEndpoints } from './endpoints.ts'
import { type FieldUse, fieldUses, readFieldUses } from './field-uses.ts'
import { readProject } from './normalise.ts'
import { noOwnSettings, readOwnSettings, shownAvatar } from './own-settings.ts'
import {
  type ProjectReading,
  projectReadings,
  readDetails,
  searchProjects,
  usesSchemes,
} from './read-projects.ts'
import { notCarriedOf, readServiceDesks, type ServiceDesks } from './service-desks.ts'

/** Refusals that concern one project: Jira answers 404 too for what the account may not see. */
const refusals: readonly FailureCode[] = ['auth.permission-missing', 'jira.not-found']

/** Reads something of one project; what Jira does not show leaves a gap and the fallback. */
const orGap = async <Found>(
  gap: (gap: Gap) => void,
  what: string,
  fallback: Found,
  read: () => Promise<Found>,
): Promise<Found> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError) || !refusals.includes(error.failure.code)) throw error
    const { code, details } = error.failure
    gap({ kind: 'project', what, code, reason: details.join(' ') })
    return fallback
  }
}

/** The permission scheme of a project: Jira tells it for one project at a time only. */
const permissionScheme = async (api: JiraApi, project: ProjectAnswer): Promise<string> => {
  const { id } = await api.call(projectEndpoints.permissionScheme, {
    path: { projectKeyOrId: project.id },
  })
  return id
}

/** What was read for many projects at once. */
interface InBulk {
  readonly associations: Associations
  readonly uses: readonly FieldUse[]
  readonly systemAvatars: SystemAvatars
  readonly desks: ServiceDesks
}

const complete = async (
  api: JiraApi,
  { project, details }: ProjectReading,
  { associations, uses, systemAvatars, desks }: InBulk,
  gap: (gap: Gap) => void,
): Promise<ConfigObject> => {
  const { key } = project
  const [permissionSchemeId, actors, own, avatar] = await Promise.all([
    usesSchemes(project)
      ? orGap(gap, `${key}: permission scheme`, undefined, () => permissionScheme(api, project))
      : undefined,
    details ? orGap(gap, `${key}: role actors`, [], () => readActors(api, details)) : [],
    details
      ? orGap(gap, `${key}: features and sender`, noOwnSettings, () =>
          readOwnSettings(api, project.id),
        )
      : noOwnSettings,
    details ? readAvatar(api, 'project', shownAvatar(project), systemAvatars) : {},
  ])
  const fieldUse = uses.find(({ projectId }) => projectId === project.id)
  return readProject(
    { project, details },
    {
      associations,
      fieldUse,
      permissionSchemeId,
      actors,
      own,
      avatar,
      desk: desks.get(project.id),
    },
  )
}

/**
 * All projects of the site, in every state. Those that cannot be carried are listed with what the
 * search tells of them (and their schemes, so that shared ones are known).
 */
export const readProjects = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const readings = await context.shared(projectReadings)
  const ids = readings
    .map(({ project }) => project)
    .filter(usesSchemes)
    .map(({ id }) => id)
  const gap = (found: Gap): void => context.gap(found)
  const prioritySchemes = await context.shared(prioritySchemeReading)
  const isAnyRead = readings.some(({ details }) => details)
  const [associations, uses, systemAvatars, desks] = await Promise.all([
    readAssociations(context.api, ids, prioritySchemes, gap),
    context.shared(fieldUses),
    isAnyRead ? readSystemAvatars(context.api, 'project', gap) : undefined,
    readServiceDesks(context.api, readings, gap),
  ])
  for (const found of notCarriedOf(desks)) context.notCarried(found)
  const inBulk = { associations, uses, systemAvatars, desks }
  return Promise.all(readings.map((reading) => complete(context.api, reading, inBulk, gap)))
}

/** One project, read exactly as all of them are; undefined when there is none of that id. */
export const readOneProject = async (
  context: Pick<ReadContext, 'api' | 'fieldModel'>,
  id: string,
): Promise<ConfigObject | undefined> => {
  const { api } = context
  const [project] = (await searchProjects(api, id)).filter((found) => found.id === id)
  if (!project || project.deleted === true) return undefined
  const fail = (gap: Gap): never => {
    throw new AppError(failure('auth.permission-missing', `project ${gap.what}`, [gap.reason]))
  }
  const ids = usesSchemes(project) ? [id] : []
  const [reading, prioritySchemes] = await Promise.all([
    readDetails(api, project, fail),
    listPrioritySchemes(api),
  ])
  // What is not shown of issue security or fields is null among all projects, and so it is here.
  const [associations, uses, systemAvatars, desks] = await Promise.all([
    readAssociations(api, ids, prioritySchemes, () => {}),
    readFieldUses(context, [project], () => {}),
    readSystemAvatars(api, 'project', () => {}),
    readServiceDesks(api, [{ project }], () => {}),
  ])
  return complete(api, reading, { associations, uses, systemAvatars, desks }, fail)
}
