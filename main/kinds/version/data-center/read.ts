import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../../kind.ts'
import { projectReadings } from '../../project/data-center/read-projects.ts'
import { readVersion } from '../read.ts'
import { versionEndpoints } from './endpoints.ts'

/** All versions of projects that can be carried, one request for each project. */
export const readVersions = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const projects = await context.shared(projectReadings)
  const lists = await Promise.all(
    projects.map(async ({ project, details }) => {
      if (!details) return []
      const path = { projectIdOrKey: project.id }
      const versions = await context.api.list(versionEndpoints.ofProject, { path })
      return versions.map((version) => readVersion(version, project.id))
    }),
  )
  return lists.flat()
}
