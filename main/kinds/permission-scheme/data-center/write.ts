import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../../kind.ts'
import { listProjects } from '../../project/data-center/read-projects.ts'
import { projectSchemeEndpoints } from '../../project/data-center/scheme-endpoints.ts'
import { refuseRemoval } from '../../refuse-used.ts'
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

/** Which projects have a scheme: one request for each project. */
const projectsWith = async (api: JiraApi, schemeId: string): Promise<readonly string[]> => {
  const found = (await listProjects(api)).map(async ({ id, key }) => {
    const path = { projectKeyOrId: id }
    const scheme = await api.callIfFound(projectSchemeEndpoints.permissionScheme, { path })
    return scheme?.id === schemeId ? [key] : []
  })
  return (await Promise.all(found)).flat()
}

const writer = permissionSchemeWriterFor({
  endpoints: permissionSchemeEndpoints,
  withGrants,
  readOne: readPermissionScheme,
  bodyOf: async (api, grant) => ({
    permission: textIn(grant, 'permission'),
    holder: await holderBody(api, objectIn(grant, 'holder')),
  }),
})

/**
 * Writes permission schemes of Data Center: groups by name, roles and fields by id. Whether Jira refuses
 * to delete one that projects have is not documented (jira-dc-api §3.10), so that they are asked.
 */
export const permissionSchemeWriter: Writer = {
  ...writer,
  remove: async (context, current) => {
    const projects = await projectsWith(context.api, current.id)
    if (projects.length > 0) {
      const subject = `permission scheme “${current.name}”`
      refuseRemoval(subject, `Projects use it: ${projects.join(', ')}.`)
    }
    await writer.remove?.(context, current)
  },
}
