import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { Gap } from '#contract/model/snapshot'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import { projectsOfScheme, readIssueTypeSchemes } from '../../issue-type-scheme/data-center/read.ts'
import type { ReadContext } from '../../kind.ts'
import { userKeyOf } from '../../user/data-center/names-and-keys.ts'
import {
  schemeOfProject,
  schemesOfProjects,
} from '../../workflow-scheme/data-center/of-projects.ts'
import { readIfShown } from '../tolerated.ts'
import { type KeyOf, readActors } from './actors.ts'
import { listProjects, type ProjectReading, projectReadings, readDetails } from './read-projects.ts'
import { readSchemes, type SchemeSources } from './schemes.ts'

/** A lead whose account is gone: nobody's key, so that the plan asks who takes over. */
const nobody = 'unknown'

/** The scheme of each project, by the project's id. */
type SchemeOf = ReadonlyMap<string, string>

/** What is read of projects beside their own answers. */
interface Surroundings extends SchemeSources {
  readonly keyOf: KeyOf
  /** The issue type scheme of each project, as far as the account may see them. */
  readonly typeSchemes: SchemeOf
}

const typeScheme = ({ typeSchemes }: Surroundings, id: string): Json => {
  const scheme = typeSchemes.get(id)
  return scheme === undefined ? unseen : reference('issueTypeScheme', scheme)
}

const complete = async (
  api: JiraApi,
  { project, details }: ProjectReading,
  found: Surroundings,
): Promise<ConfigObject> => {
  const { id } = project
  const shown = details ?? project
  const [schemes, actors] = details
    ? await Promise.all([readSchemes(api, id, found), readActors(api, id, found.keyOf)])
    : [{}, unseen]
  return {
    kind: 'project',
    id,
    name: project.name,
    naturalKey: `key:${project.key}`,
    protection: 'none',
    data: {
      key: project.key,
      name: project.name,
      description: shown.description,
      url: shown.url,
      lead: reference('user', shown.lead?.accountId ?? nobody),
      projectTypeKey: project.projectTypeKey,
      assigneeType: details?.assigneeType ?? '',
      category: shown.projectCategory
        ? reference('projectCategory', shown.projectCategory.id)
        : null,
      issueTypeScheme: typeScheme(found, id),
      ...schemes,
      actors,
      // Only Cloud has these.
      features: unseen,
      senderAddress: unseen,
      avatar: unseen,
    },
    facts: {
      // Team-managed projects are Cloud's.
      style: 'classic',
      projectTypeKey: project.projectTypeKey,
      // Nothing tells it for many projects at once.
      issueCount: null,
      archived: project.archived === true,
      deleted: false,
    },
  }
}

/** A scheme of each project by the project's id; nothing where the account may not see them. */
const orNone = async (
  gap: (gap: Gap) => void,
  kind: string,
  what: string,
  read: () => Promise<SchemeOf>,
): Promise<SchemeOf> => new Map(await readIfShown(gap, kind, what, async () => [...(await read())]))

/**
 * The issue type scheme of each project: one request for each scheme, since no operation tells it of
 * a project.
 */
const typeSchemesOf = async (api: JiraApi, schemes: readonly ConfigObject[]): Promise<SchemeOf> => {
  const uses = schemes.map(async ({ id }) =>
    (await projectsOfScheme(api, id)).map((projectId) => [projectId, id] as const),
  )
  return new Map((await Promise.all(uses)).flat())
}

/** What is missing for every project is one gap, not one for each. */
const eachOnce = (gap: (gap: Gap) => void): ((gap: Gap) => void) => {
  const told = new Set<string>()
  return (found) => {
    const key = `${found.kind}\n${found.what}`
    if (!told.has(key)) gap(found)
    told.add(key)
  }
}

/**
 * Finds the keys of people by their names, among the users of a snapshot first: older servers list
 * only some of them.
 */
const keysIn = (api: JiraApi, users: readonly ConfigObject[]): KeyOf => {
  const listed = new Map(users.map(({ id, facts }) => [facts.userName, id]))
  const asked = new Map<string, Promise<string | undefined>>()
  return async (userName) => {
    const key = listed.get(userName)
    if (key !== undefined) return key
    const answer = asked.get(userName) ?? userKeyOf(api, userName)
    asked.set(userName, answer)
    return answer
  }
}

/** All projects of the site, archived ones with what the list tells of them. */
export const readProjects = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const { api } = context
  const gap = eachOnce((found) => context.gap(found))
  const [readings, users, workflowSchemeOf, typeSchemes] = await Promise.all([
    context.shared(projectReadings),
    context.of('user'),
    context.shared(schemesOfProjects),
    orNone(gap, 'issueTypeScheme', 'issue type schemes of projects', async () =>
      typeSchemesOf(api, await context.of('issueTypeScheme')),
    ),
  ])
  const found = { keyOf: keysIn(api, users), workflowSchemeOf, typeSchemes, gap }
  return Promise.all(readings.map((reading) => complete(api, reading, found)))
}

const silently = (): void => {}

/** One project, read exactly as all of them are; undefined when there is none of that id. */
export const readOneProject = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const project = (await listProjects(api)).find((found) => found.id === id)
  if (!project) return undefined
  const fail = (gap: Gap): never => {
    throw new AppError(failure('auth.permission-missing', `project ${gap.what}`, [gap.reason]))
  }
  const reading = await readDetails(api, project, fail)
  // What is not shown of schemes is unseen among all projects, and so it is here.
  const found = {
    keyOf: (name: string) => userKeyOf(api, name),
    workflowSchemeOf: schemeOfProject(api),
    typeSchemes: await orNone(silently, 'issueTypeScheme', '', async () =>
      typeSchemesOf(api, await readIssueTypeSchemes({ api })),
    ),
    gap: silently,
  }
  return complete(api, reading, found)
}
