import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { projectReadings } from '../project/read-projects.ts'
import { type VersionAnswer, versionEndpoints } from './endpoints.ts'

/** A version, normalised. Dates are days (`2026-11-22`), empty where none is set. */
export const readVersion = (version: VersionAnswer, projectId: string): ConfigObject => ({
  kind: 'version',
  id: version.id,
  name: version.name,
  naturalKey: nameKey(version.name),
  owner: { kind: 'project', id: projectId },
  protection: 'none',
  data: {
    name: version.name,
    description: version.description,
    startDate: version.startDate,
    releaseDate: version.releaseDate,
    released: version.released ?? false,
    archived: version.archived ?? false,
  },
  facts: {},
})

/** The versions of one project. */
export const versionsOf = (api: JiraApi, projectId: string): Promise<readonly VersionAnswer[]> =>
  api.list(versionEndpoints.ofProject, { path: { projectIdOrKey: projectId } })

/** Whether versions came whole with their project, and need not be asked for again. */
const areWhole = (versions: readonly VersionAnswer[]): boolean =>
  versions.every(
    ({ released, archived }) => typeof released === 'boolean' && typeof archived === 'boolean',
  )

/**
 * All versions of projects that can be carried. They stand in the project's own answer already;
 * only where Jira cut them short there is another request made for the project.
 */
export const readVersions = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const projects = await context.shared(projectReadings)
  const lists = await Promise.all(
    projects.map(async ({ project, details }) => {
      const inside = details?.versions ?? []
      const all = areWhole(inside) ? inside : await versionsOf(context.api, project.id)
      return all.map((version) => readVersion(version, project.id))
    }),
  )
  return lists.flat()
}
