import type { Gap, NotCarried } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { serviceType } from './carried-types.ts'
import { isReadInFull, type ProjectReading } from './read-projects.ts'
import { serviceEndpoints } from './service-endpoints.ts'
import { readIfShown } from './tolerated.ts'

/** Names of what a service project has beside the platform, as far as Jira tells. */
export interface ServiceDesk {
  readonly requestTypes: readonly string[]
  readonly queues: readonly string[]
}

/** Service projects by project id. */
export type ServiceDesks = ReadonlyMap<string, ServiceDesk>

const namesOf = (found: readonly { readonly name: string }[]): readonly string[] =>
  found.map(({ name }) => name).sort()

/** Reads it for those of the projects that are service projects and can be carried. */
export const readServiceDesks = async (
  api: JiraApi,
  readings: readonly Pick<ProjectReading, 'project'>[],
  gap: (gap: Gap) => void,
): Promise<ServiceDesks> => {
  const asked = new Set(
    readings
      .map(({ project }) => project)
      .filter((project) => project.projectTypeKey === serviceType && isReadInFull(project))
      .map(({ id }) => id),
  )
  if (asked.size === 0) return new Map()
  const shown = <Item>(what: string, read: () => Promise<readonly Item[]>) =>
    readIfShown(gap, 'serviceDesk', what, read)
  const desks = await shown('service projects', () => api.list(serviceEndpoints.serviceDesks))
  const own = desks.filter(({ projectId }) => asked.has(projectId))
  const read = own.map(async ({ id, projectId }) => {
    const path = { serviceDeskId: id }
    const [requestTypes, queues] = await Promise.all([
      shown('request types', () => api.list(serviceEndpoints.requestTypes, { path })),
      shown('queues', () => api.list(serviceEndpoints.queues, { path })),
    ])
    return [projectId, { requestTypes: namesOf(requestTypes), queues: namesOf(queues) }] as const
  })
  return new Map(await Promise.all(read))
}

/** Request types and queues are said with every plan, with how many there are. */
export const notCarriedOf = (desks: ServiceDesks): readonly NotCarried[] =>
  [...desks].flatMap(([projectId, { requestTypes, queues }]) =>
    [
      { what: 'request types', names: requestTypes },
      { what: 'queues', names: queues },
    ].flatMap(({ what, names }) =>
      names.length === 0 ? [] : [{ projectId, what, name: `${names.length}: ${names.join(', ')}` }],
    ),
  )
