import type { Writer } from '../kind.ts'
import { projectEndpoints } from '../project/endpoints.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { projectCategoryEndpoints } from './endpoints.ts'
import { normaliseProjectCategory, readProjectCategories } from './read.ts'

/** Writes project categories; an update names only what changes. */
export const projectCategoryWriter: Writer = {
  find: async (context, data) => idsNamed(await readProjectCategories(context), data),
  readOne: async ({ api }, id) => {
    const category = await api.callIfFound(projectCategoryEndpoints.get, { path: { id } })
    return category && normaliseProjectCategory(category)
  },
  create: async ({ api }, data) => {
    const created = await api.call(projectCategoryEndpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (isEmpty(body)) return
    await api.call(projectCategoryEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    const query = { categoryId: id, status: ['live', 'archived', 'deleted'] }
    const projects = (await api.callIfFound(projectEndpoints.count, { query }))?.total ?? 0
    if (projects > 0) refuseRemoval(`category “${name}”`, `${projects} projects have it.`)
    await api.callIfFound(projectCategoryEndpoints.delete, { path: { id } })
  },
}
