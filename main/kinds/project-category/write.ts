import type { JiraApi } from '#jira/api'
import type { Writer } from '../kind.ts'
import { projectEndpoints } from '../project/endpoints.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { projectCategoryEndpoints } from './endpoints.ts'
import { normaliseProjectCategory, readProjectCategoriesFrom } from './read.ts'

/** What a product's project categories are written through. */
export interface ProjectCategorySite {
  readonly endpoints: typeof projectCategoryEndpoints
  /** How many projects have a category, and would lose it without a word. */
  readonly countProjects: (api: JiraApi, categoryId: string) => Promise<number>
  /** What an update names: only what changes, or all where nobody says what becomes of the rest. */
  readonly updates: 'changes' | 'all'
}

const members = ['name', 'description']

/** Writes project categories. */
export const projectCategoryWriterFor = ({
  endpoints,
  countProjects,
  updates,
}: ProjectCategorySite): Writer => ({
  find: async (context, data) =>
    idsNamed(await readProjectCategoriesFrom(endpoints)(context), data),
  readOne: async ({ api }, id) => {
    const category = await api.callIfFound(endpoints.get, { path: { id } })
    return category && normaliseProjectCategory(category)
  },
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const changed = changedMembers(current.data, data, members)
    if (isEmpty(changed)) return
    const body = updates === 'all' ? changedMembers({}, data, members) : changed
    await api.call(endpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    const projects = await countProjects(api, id)
    if (projects > 0) refuseRemoval(`category “${name}”`, `${projects} projects have it.`)
    await api.callIfFound(endpoints.delete, { path: { id } })
  },
})

/** Writes project categories of Cloud. */
export const projectCategoryWriter = projectCategoryWriterFor({
  endpoints: projectCategoryEndpoints,
  updates: 'changes',
  countProjects: async (api, categoryId) => {
    const query = { categoryId, status: ['live', 'archived', 'deleted'] }
    return (await api.callIfFound(projectEndpoints.count, { query }))?.total ?? 0
  },
})
