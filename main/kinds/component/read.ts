import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { projectReadings } from '../project/read-projects.ts'
import { type ComponentAnswer, componentEndpoints } from './endpoints.ts'

/** A component, normalised. */
export const readComponent = (component: ComponentAnswer, projectId: string): ConfigObject => ({
  kind: 'component',
  id: component.id,
  name: component.name,
  naturalKey: nameKey(component.name),
  owner: { kind: 'project', id: projectId },
  protection: 'none',
  data: {
    name: component.name,
    description: component.description,
    lead: component.lead ? reference('user', component.lead.accountId) : null,
    assigneeType: component.assigneeType ?? 'PROJECT_DEFAULT',
  },
  facts: {},
})

/** The components of one project. */
export const componentsOf = (
  api: JiraApi,
  projectId: string,
): Promise<readonly ComponentAnswer[]> =>
  api.list(componentEndpoints.ofProject, { path: { projectIdOrKey: projectId } })

/** Whether components came whole with their project, and need not be asked for again. */
const areWhole = (components: readonly ComponentAnswer[]): boolean =>
  components.every((component) => component.assigneeType)

/**
 * All components of projects that can be carried. They stand in the project's own answer already;
 * only where Jira cut them short there is another request made for the project.
 */
export const readComponents = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const projects = await context.shared(projectReadings)
  const lists = await Promise.all(
    projects.map(async ({ project, details }) => {
      const inside = details?.components ?? []
      const all = areWhole(inside) ? inside : await componentsOf(context.api, project.id)
      return all.map((component) => readComponent(component, project.id))
    }),
  )
  return lists.flat()
}
