import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../../kind.ts'
import { projectReadings } from '../../project/data-center/read-projects.ts'
import { readComponent } from '../read.ts'
import { componentEndpoints } from './endpoints.ts'

/** All components of projects that can be carried, one request for each project. */
export const readComponents = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const projects = await context.shared(projectReadings)
  const lists = await Promise.all(
    projects.map(async ({ project, details }) => {
      if (!details) return []
      const path = { projectIdOrKey: project.id }
      const components = await context.api.list(componentEndpoints.ofProject, { path })
      return components.map((component) => readComponent(component, project.id))
    }),
  )
  return lists.flat()
}
