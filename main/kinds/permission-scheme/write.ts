import type { ConfigObject } from '#contract/model/config-object'
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

/** What a product's permission schemes are read and written through. */
export interface PermissionSchemeSite {
  readonly endpoints: Pick<
    typeof permissionSchemeEndpoints,
    'list' | 'get' | 'create' | 'update' | 'createGrant' | 'deleteGrant' | 'delete'
  >
  /** Query that asks for the grants as they are compared. */
  readonly withGrants: { readonly query: { readonly expand: string } }
  readonly readOne: (api: JiraApi, id: string) => Promise<ConfigObject | undefined>
  /** A grant as the product takes it. */
  readonly bodyOf: (api: JiraApi, grant: JsonObject) => Promise<JsonObject>
}

/** Takes grants out one by one, by ids that are read now. */
const removeGrants = async (
  { endpoints, withGrants: query }: PermissionSchemeSite,
  api: JiraApi,
  schemeId: string,
  removed: readonly JsonObject[],
): Promise<void> => {
  if (removed.length === 0) return
  const scheme = await api.call(endpoints.get, { path: { schemeId }, ...query })
  for (const grant of scheme.permissions ?? []) {
    const isRemoved = removed.some((one) => sameJson(one, normaliseGrant(grant)))
    if (!isRemoved || !grant.id) continue
    const path = { schemeId, permissionId: grant.id }
    await api.call(endpoints.deleteGrant, { path })
  }
}

/**
 * Writes permission schemes. A new one is made with all its grants in one request. Later each
 * missing grant is added by a request of its own: the other way, a PUT of the whole list, replaces
 * what stands there, so it would undo grants made since the scheme was read, and it would have to
 * send back grants that Jira answers but refuses to take (jira-api 3.16, jira-dc-api 2). Grants are
 * taken out after others were added, so that nobody loses a permission that stays.
 */
export const permissionSchemeWriterFor = (site: PermissionSchemeSite): Writer => {
  const { endpoints, bodyOf } = site
  return {
    find: async ({ api }, data) =>
      schemeIdsNamed(await api.list(endpoints.list), defaultSchemeId, data),
    readOne: ({ api }, id) => site.readOne(api, id),
    create: async ({ api }, data) => {
      const permissions: JsonObject[] = []
      for (const grant of objectsIn(data, 'grants')) permissions.push(await bodyOf(api, grant))
      const created = await api.call(endpoints.create, {
        body: {
          name: textIn(data, 'name'),
          description: textIn(data, 'description'),
          permissions,
        },
      })
      return created.id
    },
    converge: async (context, current, data) => {
      const { api } = context
      const path = { schemeId: current.id }
      if (!isEmpty(changedMembers(current.data, data, ['name', 'description']))) {
        const body = { name: textIn(data, 'name'), description: textIn(data, 'description') }
        await api.call(endpoints.update, { path, body })
      }
      for (const grant of addedObjects(current.data, data, 'grants')) {
        await api.call(endpoints.createGrant, { path, body: await bodyOf(api, grant) })
      }
      const removed = removedObjects(context, current.data, data, 'grants')
      await removeGrants(site, api, current.id, removed)
    },
    remove: async ({ api }, { id }) => {
      await api.callIfFound(endpoints.delete, { path: { schemeId: id } })
    },
  }
}

/** Writes permission schemes of Cloud. */
export const permissionSchemeWriter: Writer = permissionSchemeWriterFor({
  endpoints: permissionSchemeEndpoints,
  withGrants,
  readOne: readPermissionScheme,
  bodyOf: async (_, grant) => grantBody(grant),
})
