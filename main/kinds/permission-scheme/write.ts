import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../kind.ts'
import { removedObjects } from '../removed-members.ts'
import { schemeIdsNamed } from '../scheme-ids.ts'
import { addedObjects, changedMembers, isEmpty, objectsIn, textIn } from '../wanted-members.ts'
import { defaultSchemeId } from './default-scheme-id.ts'
import { permissionSchemeEndpoints } from './endpoints.ts'
import { grantBody, normaliseGrant } from './grants.ts'
import { readPermissionScheme, withGrants } from './read.ts'

/** Takes grants out one by one, by ids that are read now. */
const removeGrants = async (
  api: JiraApi,
  schemeId: string,
  removed: readonly JsonObject[],
): Promise<void> => {
  if (removed.length === 0) return
  const scheme = await api.call(permissionSchemeEndpoints.get, {
    path: { schemeId },
    ...withGrants,
  })
  for (const grant of scheme.permissions ?? []) {
    const isRemoved = removed.some((one) => sameJson(one, normaliseGrant(grant)))
    if (!isRemoved || !grant.id) continue
    const path = { schemeId, permissionId: grant.id }
    await api.call(permissionSchemeEndpoints.deleteGrant, { path })
  }
}

/**
 * Writes permission schemes. A new one is made with all its grants in one request. Later each
 * missing grant is added by a request of its own: the other way, a PUT of the whole list, replaces
 * what stands there, so it would undo grants made since the scheme was read, and it would have to
 * send back grants that Jira answers but refuses to take (jira-api 3.16). Grants are taken out
 * after others were added, so that nobody loses a permission that stays.
 */
export const permissionSchemeWriter: Writer = {
  find: async ({ api }, data) =>
    schemeIdsNamed(await api.list(permissionSchemeEndpoints.list), defaultSchemeId, data),
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
  converge: async (context, current, data) => {
    const { api } = context
    const path = { schemeId: current.id }
    if (!isEmpty(changedMembers(current.data, data, ['name', 'description']))) {
      const body = { name: textIn(data, 'name'), description: textIn(data, 'description') }
      await api.call(permissionSchemeEndpoints.update, { path, body })
    }
    for (const grant of addedObjects(current.data, data, 'grants')) {
      await api.call(permissionSchemeEndpoints.createGrant, { path, body: grantBody(grant) })
    }
    await removeGrants(api, current.id, removedObjects(context, current.data, data, 'grants'))
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(permissionSchemeEndpoints.delete, { path: { schemeId: id } })
  },
}
