import type { Writer } from '../kind.ts'
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
}
