import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../../kind.ts'
import { objectIn, textIn } from '../../wanted-members.ts'
import { permissionSchemeWriterFor } from '../write.ts'
import { permissionSchemeEndpoints, withGrants } from './endpoints.ts'
import { readPermissionScheme } from './read.ts'
import { userParameter } from './user-parameter.ts'

const holderBody = async (api: JiraApi, holder: JsonObject): Promise<JsonObject> => {
  const type = textIn(holder, 'type')
  const { parameter } = holder
  if (!isReference(parameter))
    return parameter === '' ? { type } : { type, parameter: parameter ?? '' }
  const { $ref, id } = parameter
  return { type, parameter: $ref === 'user' ? await userParameter(api, id) : id }
}

/** Writes permission schemes of Data Center: groups by name, roles and fields by id. */
export const permissionSchemeWriter: Writer = permissionSchemeWriterFor({
  endpoints: permissionSchemeEndpoints,
  withGrants,
  readOne: readPermissionScheme,
  bodyOf: async (api, grant) => ({
    permission: textIn(grant, 'permission'),
    holder: await holderBody(api, objectIn(grant, 'holder')),
  }),
})
