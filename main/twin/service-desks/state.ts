import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** What a customer can ask for. */
export interface RequestType {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly issueTypeId: string
  readonly groupIds: readonly string[]
}

/** A list that agents work from. */
export interface Queue {
  readonly id: string
  readonly name: string
  readonly jql: string
  readonly fields: readonly string[]
}

/** What a service project has beside what every project has. */
export interface ServiceDesk {
  readonly id: string
  readonly projectId: string
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  requestTypes: readonly RequestType[]
  queues: readonly Queue[]
}

/** Service desks by id. */
export const serviceDesks = defineSlice('serviceDesks', (): Record<string, ServiceDesk> => ({}))

/** The service desk of a project; undefined for projects of other types. */
export function serviceDeskOf(
  site: Pick<Site, 'state'>,
  projectId: string,
): ServiceDesk | undefined {
  return Object.values(serviceDesks.of(site)).find((desk) => desk.projectId === projectId)
}

/** Adds a request type to the first group of the portal. */
export function addRequestType(
  site: Pick<Site, 'state'>,
  desk: ServiceDesk,
  details: Omit<RequestType, 'id' | 'groupIds'>,
): void {
  const groupIds = desk.groups.slice(0, 1).map(({ id }) => id)
  const type = { ...details, id: nextId(site, 'requestType'), groupIds }
  desk.requestTypes = [...desk.requestTypes, type]
}

/** Adds a queue. */
export function addQueue(
  site: Pick<Site, 'state'>,
  desk: ServiceDesk,
  details: Pick<Queue, 'name' | 'jql'>,
): void {
  const fields = ['issuekey', 'summary', 'reporter', 'assignee', 'status', 'created']
  desk.queues = [...desk.queues, { ...details, id: nextId(site, 'queue'), fields }]
}

/** Opens the service desk of a new service project, with the queues that Jira gives every one. */
export function openServiceDesk(
  site: Pick<Site, 'state'>,
  project: { readonly id: string; readonly key: string },
): ServiceDesk {
  const desk: ServiceDesk = {
    id: nextId(site, 'serviceDesk'),
    projectId: project.id,
    groups: [{ id: nextId(site, 'requestTypeGroup'), name: 'General' }],
    requestTypes: [],
    queues: [],
  }
  serviceDesks.of(site)[desk.id] = desk
  const open = `project = ${project.key} AND statusCategory != Done`
  addQueue(site, desk, { name: 'All open', jql: open })
  addQueue(site, desk, { name: 'Unassigned', jql: `${open} AND assignee is EMPTY` })
  return desk
}
