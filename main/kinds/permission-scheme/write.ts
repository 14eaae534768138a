import { isProjectScoped } from '../answer-members.ts'
import type { Writer } from '../kind.ts'
import {
  addedObjects,
  changedMembers,
  idsNamed,
  isEmpty,
  objectsIn,
  textIn,
} from '../wanted-members.ts'
import { permissionSchemeEndpoints } from './endpoints.ts'
import { grantBody } from './grants.ts'
import { defaultSchemeId, readPermissionScheme } from './read.ts'

/**
 * Writes permission schemes. A new one is made with all its grants in one request. Later each
 * missing grant is added by a request of its own: the other way, a PUT of the whole list, replaces
 * what stands there, so it would undo grants made since the scheme was read, and it would have to
 * send back grants that Jira answers but refuses to take (jira-api 3.16).
 */
export const permissionSchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const schemes = await api.list(permissionSchemeEndpoints.list)
    const carried = schemes.filter((scheme) => scheme.id !== defaultSchemeId)
    return idsNamed(
      carried.filter((scheme) => !isProjectScoped(scheme)),
      data,
    )
  },
  readOne: ({ api }, id) => readPermissionScheme(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(permissionSchemeEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        permissions: objectsIn(data, 'grants').map(grantBody),
      },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const path = { schemeId: current.id }
    if (!isEmpty(changedMembers(current.data, data, ['name', 'description']))) {
      const body = { name: textIn(data, 'name'), description: textIn(data, 'description') }
      await api.call(permissionSchemeEndpoints.update, { path, body })
    }
    for (const grant of addedObjects(current.data, data, 'grants')) {
      await api.call(permissionSchemeEndpoints.createGrant, { path, body: grantBody(grant) })
    }
  },
}
