import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../kind.ts'
import { ownerId } from '../owner-id.ts'
import { projectEndpoints } from '../project/endpoints.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { componentEndpoints } from './endpoints.ts'
import { readComponent } from './read.ts'

const members = ['name', 'description', 'lead', 'assigneeType']

/** What a product's components are written through. */
export interface ComponentSite {
  readonly endpoints: typeof componentEndpoints
  /** The member that names the lead, and how a person is named there. */
  readonly leadMember: 'leadAccountId' | 'leadUserName'
  readonly personOf: (api: JiraApi, id: string) => Promise<string>
  /** The key of a project: creating a component takes it, not the id. */
  readonly keyOf: (api: JiraApi, projectId: string) => Promise<string>
}

/** Members as Jira takes them; '' stands for nobody as lead. */
const bodyFor = async (
  { leadMember, personOf }: ComponentSite,
  api: JiraApi,
  { lead, ...others }: JsonObject,
): Promise<JsonObject> => {
  if (lead === undefined) return others
  return { ...others, [leadMember]: isReference(lead) ? await personOf(api, lead.id) : '' }
}

/** Writes components; they are told apart by name within their project. */
export const componentWriterFor = (site: ComponentSite): Writer => {
  const { endpoints, leadMember, keyOf } = site
  return {
    find: async (context, data) => {
      const key = nameKey(textIn(data, 'name'))
      const path = { projectIdOrKey: ownerId(context) }
      const components = await context.api.list(endpoints.ofProject, { path })
      return components.filter(({ name }) => nameKey(name) === key).map(({ id }) => id)
    },
    readOne: async (context, id) => {
      const component = await context.api.callIfFound(endpoints.get, { path: { id } })
      return component && readComponent(component, component.projectId ?? ownerId(context))
    },
    create: async (context, data) => {
      const { api } = context
      const project = await keyOf(api, ownerId(context))
      const { [leadMember]: lead = '', ...others } = await bodyFor(site, api, data)
      const body = { ...others, ...(lead === '' ? {} : { [leadMember]: lead }), project }
      return (await api.call(endpoints.create, { body })).id
    },
    converge: async ({ api }, current, data) => {
      const changed = changedMembers(current.data, data, members)
      if (isEmpty(changed)) return
      const body = await bodyFor(site, api, changed)
      await api.call(endpoints.update, { path: { id: current.id }, body })
    },
    remove: async ({ api }, { id, name }) => {
      const related = await api.callIfFound(endpoints.relatedIssues, { path: { id } })
      const issues = related?.issueCount ?? 0
      if (issues > 0) refuseRemoval(`component “${name}”`, `${issues} issues have it.`)
      await api.callIfFound(endpoints.delete, { path: { id } })
    },
  }
}

/** Writes components of Cloud. */
export const componentWriter: Writer = componentWriterFor({
  endpoints: componentEndpoints,
  leadMember: 'leadAccountId',
  personOf: async (_, accountId) => accountId,
  keyOf: async (api, id) =>
    (await api.call(projectEndpoints.get, { path: { projectIdOrKey: id } })).key,
})
