import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { projectRoleEndpoints } from './endpoints.ts'
import { normaliseProjectRole, readProjectRoles } from './read.ts'

/**
 * Writes project roles in one call: the partial update takes one member only, the full one wants
 * both and is kept for when both change, since an empty description may count as none there.
 */
export const projectRoleWriter: Writer = {
  find: async (context, data) => idsNamed(await readProjectRoles(context), data),
  readOne: async ({ api }, id) => {
    const role = await api.callIfFound(projectRoleEndpoints.get, { path: { id } })
    return role && normaliseProjectRole(role)
  },
  create: async ({ api }, data) => {
    const created = await api.call(projectRoleEndpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (isEmpty(body)) return
    const both = 'name' in body && 'description' in body
    const update = both ? projectRoleEndpoints.update : projectRoleEndpoints.updatePartially
    await api.call(update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(projectRoleEndpoints.delete, { path: { id } })
  },
}
