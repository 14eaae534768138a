import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { projectRoleEndpoints } from './endpoints.ts'
import { normaliseProjectRole, readProjectRolesFrom } from './read.ts'

/**
 * Writes project roles in one call: the partial update takes one member only, the full one wants
 * both and is kept for when both change, since an empty description may count as none there.
 */
export const projectRoleWriterFor = (endpoints: typeof projectRoleEndpoints): Writer => ({
  find: async (context, data) => idsNamed(await readProjectRolesFrom(endpoints)(context), data),
  readOne: async ({ api }, id) => {
    const role = await api.callIfFound(endpoints.get, { path: { id } })
    return role && normaliseProjectRole(role)
  },
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (isEmpty(body)) return
    const both = 'name' in body && 'description' in body
    const update = both ? endpoints.update : endpoints.updatePartially
    await api.call(update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(endpoints.delete, { path: { id } })
  },
})

/** Writes project roles of Cloud. */
export const projectRoleWriter = projectRoleWriterFor(projectRoleEndpoints)
