import { addQueue, addRequestType, serviceDeskOf } from '../service-desks/state.ts'
import type { ProjectBlueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import { pictureFor } from './picture-for.ts'

/** What no operation writes: request types and queues of a service project. */
const buildServiceDesk = ({ site, directory }: Builder, project: ProjectBlueprint): void => {
  const desk = serviceDeskOf(site, directory.id('project', project.key))
  if (desk === undefined) return
  for (const [name, issueType] of project.requestTypes ?? []) {
    const issueTypeId = directory.id('issueType', issueType)
    addRequestType(site, desk, { name, description: '', issueTypeId })
  }
  for (const queue of project.queues ?? []) addQueue(site, desk, queue)
}

/** Features, properties, sender, avatar and service desk of a project. */
export const buildProjectSettings = (builder: Builder, project: ProjectBlueprint): void => {
  const { api, directory } = builder
  buildServiceDesk(builder, project)
  const path = `/rest/api/3/project/${project.key}`
  for (const [key, state] of Object.entries(project.features ?? {})) {
    api.call('PUT', `${path}/features/${key}`, { state })
  }
  for (const [key, value] of Object.entries(project.properties ?? {})) {
    api.call('PUT', `${path}/properties/${key}`, value)
  }
  const { senderAddress, avatar } = project
  if (senderAddress !== undefined) {
    const id = directory.id('project', project.key)
    api.call('PUT', `/rest/api/3/project/${id}/email`, { emailAddress: senderAddress })
  }
  if (avatar === undefined) return
  const id =
    avatar === 'own'
      ? createdId(api.upload(`${path}/avatar2`, pictureFor(project.key)))
      : String(avatar)
  api.call('PUT', `${path}/avatar`, { id })
}
