import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { projectEndpoints } from '../project/endpoints.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { componentEndpoints } from './endpoints.ts'
import { componentsOf, readComponent } from './read.ts'

const members = ['name', 'description', 'lead', 'assigneeType']

/** Members as Jira takes them: the lead by account id, '' for nobody. */
const body = ({ lead, ...others }: JsonObject): JsonObject => ({
  ...others,
  ...(lead === undefined ? {} : { leadAccountId: isReference(lead) ? lead.id : '' }),
})

/** Writes components; they are told apart by name within their project. */
export const componentWriter: Writer = {
  find: async (context, data) => {
    const key = nameKey(textIn(data, 'name'))
    const components = await componentsOf(context.api, ownerId(context))
    return components.filter(({ name }) => nameKey(name) === key).map(({ id }) => id)
  },
  readOne: async (context, id) => {
    const component = await context.api.callIfFound(componentEndpoints.get, { path: { id } })
    return component && readComponent(component, component.projectId ?? ownerId(context))
  },
  create: async (context, data) => {
    const { api } = context
    // Creating a component takes the project's key, not its id (POST /rest/api/3/component).
    const { key } = await api.call(projectEndpoints.get, {
      path: { projectIdOrKey: ownerId(context) },
    })
    const { leadAccountId, ...others } = body(data)
    const lead = leadAccountId === '' ? {} : { leadAccountId }
    const created = await api.call(componentEndpoints.create, {
      body: { ...others, ...lead, project: key } as JsonObject,
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const changed = changedMembers(current.data, data, members)
    if (isEmpty(changed)) return
    await api.call(componentEndpoints.update, { path: { id: current.id }, body: body(changed) })
  },
  remove: async ({ api }, { id, name }) => {
    const related = await api.callIfFound(componentEndpoints.relatedIssues, { path: { id } })
    const issues = related?.issueCount ?? 0
    if (issues > 0) refuseRemoval(`component “${name}”`, `${issues} issues have it.`)
    await api.callIfFound(componentEndpoints.delete, { path: { id } })
  },
}
