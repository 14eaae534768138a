import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { unordered } from '../unordered.ts'
import { type ProjectDetails, projectEndpoints } from './endpoints.ts'

/** The role that apps play in every project; Jira keeps it itself (jira-api 3.22). */
const appRole = 'atlassian-addons-project-access'

/** Ids of a project's roles: the last part of their addresses, whatever host those name. */
const roleIds = (details: ProjectDetails): readonly string[] =>
  Object.entries(details.roles ?? {}).flatMap(([name, address]) => {
    const id = /\/role\/(\d+)$/.exec(address)?.[1]
    return name === appRole || id === undefined ? [] : [id]
  })

/**
 * Who plays which role in a project: one request for each role, since nothing tells the actors of
 * several roles at once.
 */
export const readActors = async (
  api: JiraApi,
  details: ProjectDetails,
): Promise<readonly JsonObject[]> => {
  const byRole = await Promise.all(
    roleIds(details).map(async (id) => {
      const answer = await api.call(projectEndpoints.actors, {
        path: { projectIdOrKey: details.id, id },
      })
      return (answer.actors ?? []).flatMap(({ actorUser, actorGroup }): readonly JsonObject[] => {
        const role = reference('projectRole', id)
        if (actorUser) return [{ role, actor: reference('user', actorUser.accountId) }]
        const group = actorGroup?.groupId
        return group ? [{ role, actor: reference('group', group) }] : []
      })
    }),
  )
  return unordered(byRole.flat())
}
