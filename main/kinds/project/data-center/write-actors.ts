import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import type { WriteContext } from '../../kind.ts'
import { removedObjects } from '../../removed-members.ts'
import { userNameOf } from '../../user/data-center/names-and-keys.ts'
import { addedObjects, referredId } from '../../wanted-members.ts'
import { projectEndpoints } from './endpoints.ts'

const addTo = async (
  api: JiraApi,
  path: { readonly projectIdOrKey: string; readonly id: string },
  actors: readonly JsonObject[],
): Promise<void> => {
  const idsOf = (kind: string) =>
    actors.flatMap(({ actor }) => (isReference(actor) && actor.$ref === kind ? [actor.id] : []))
  const user = await Promise.all(idsOf('user').map((key) => userNameOf(api, key)))
  if (user.length > 0) await api.call(projectEndpoints.addActors, { path, body: { user } })
  const group = idsOf('group')
  if (group.length > 0) await api.call(projectEndpoints.addActors, { path, body: { group } })
}

/**
 * Adds the actors that are missing and takes out those that may go, people by name. The operation
 * that sets a whole list is not used: it would undo what somebody else did since it was read. Jira
 * puts the default actors of its roles into a new project by itself; they stay.
 */
export const convergeActors = async (
  context: WriteContext,
  projectId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const { api } = context
  const missing = addedObjects(current, data, 'actors')
  for (const [id, actors] of Map.groupBy(missing, (actor) => referredId(actor, 'role') ?? '')) {
    await addTo(api, { projectIdOrKey: projectId, id }, actors)
  }
  for (const { role, actor } of removedObjects(context, current, data, 'actors')) {
    if (!isReference(role) || !isReference(actor)) continue
    await api.call(projectEndpoints.removeActor, {
      path: { projectIdOrKey: projectId, id: role.id },
      query:
        actor.$ref === 'user' ? { user: await userNameOf(api, actor.id) } : { group: actor.id },
    })
  }
}
