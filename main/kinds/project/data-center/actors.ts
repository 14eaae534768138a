import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { unordered } from '../../unordered.ts'
import { type ActorAnswer, projectEndpoints } from './endpoints.ts'

/** Finds the key of a person by name; undefined where there is nobody of that name. */
export type KeyOf = (userName: string) => Promise<string | undefined>

/** How Data Center types the groups among the actors of a role; the others are people. */
const groupActor = 'atlassian-group-role-actor'

/** Somebody who is gone keeps the name, which is nobody's key: the plan asks who takes over. */
const actorReference = async ({ type, name }: ActorAnswer, keyOf: KeyOf) =>
  type === groupActor ? reference('group', name) : reference('user', (await keyOf(name)) ?? name)

/**
 * Who plays which role in a project: one request for each role, since nothing tells the actors of
 * several roles at once. Data Center names them, and people are known by their keys.
 */
export const readActors = async (
  api: JiraApi,
  projectId: string,
  keyOf: KeyOf,
): Promise<readonly JsonObject[]> => {
  const path = { projectIdOrKey: projectId }
  const addresses = Object.values(await api.call(projectEndpoints.roles, { path }))
  const byRole = await Promise.all(
    addresses.map(async (address): Promise<readonly JsonObject[]> => {
      const id = /\/role\/(\d+)$/.exec(address)?.[1]
      if (id === undefined) return []
      const { actors } = await api.call(projectEndpoints.actors, { path: { ...path, id } })
      const role = reference('projectRole', id)
      return Promise.all(
        (actors ?? []).map(async (actor) => ({ role, actor: await actorReference(actor, keyOf) })),
      )
    }),
  )
  return unordered(byRole.flat())
}
