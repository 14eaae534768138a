import type { ConfigObject } from '#contract/model/config-object'
import type { Json } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { projectReadings } from '../project/read-projects.ts'
import { readIfShown } from '../project/tolerated.ts'
import { projectPropertyEndpoints } from './endpoints.ts'
import { propertyText } from './value-text.ts'

/** Keys in one request: addresses may not grow without limit. */
const keysAtOnce = 40

/** A project and one of its properties, as an id. */
export const propertyId = (projectId: string, key: string): string => `${projectId}/${key}`

/** The project and the key in such an id; a key may have slashes of its own. */
export const splitPropertyId = (id: string): { projectId: string; key: string } => {
  const at = id.indexOf('/')
  return { projectId: id.slice(0, at), key: id.slice(at + 1) }
}

/** A property of a project, normalised. */
export const normaliseProperty = (projectId: string, key: string, value: Json): ConfigObject => ({
  kind: 'projectProperty',
  id: propertyId(projectId, key),
  name: key,
  naturalKey: `property:${key}`,
  owner: { kind: 'project', id: projectId },
  protection: 'none',
  data: { key, value: propertyText(value) },
  facts: {},
})

const valuesOf = async (
  api: JiraApi,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Json>> => {
  const of = { parameter: 'properties', values: keys, chunk: keysAtOnce }
  const projects = await api.listFor(projectPropertyEndpoints.search, of)
  return new Map(
    projects.flatMap(({ id, properties }) =>
      Object.entries(properties ?? {}).map(([key, value]) => [propertyId(id, key), value] as const),
    ),
  )
}

/**
 * The properties of all projects that can be carried: their keys are told by project only, their
 * values for many projects at once.
 */
export const readProjectProperties = async (
  context: ReadContext,
): Promise<readonly ConfigObject[]> => {
  const { api } = context
  const gap: ReadContext['gap'] = (found) => context.gap(found)
  const projects = (await context.shared(projectReadings)).filter(({ details }) => details)
  const keys = await Promise.all(
    projects.map(({ project: { id, key } }) =>
      readIfShown(gap, 'projectProperty', `${key}: properties`, async () => {
        const listed = await api.list(projectPropertyEndpoints.keys, {
          path: { projectIdOrKey: id },
        })
        return listed.map((property) => ({ projectId: id, key: property.key }))
      }),
    ),
  )
  const all = keys.flat()
  const values = await valuesOf(api, [...new Set(all.map(({ key }) => key))].sort())
  return all.flatMap(({ projectId, key }) => {
    const value = values.get(propertyId(projectId, key))
    if (value !== undefined) return [normaliseProperty(projectId, key, value)]
    const reason = 'Jira lists the key, but does not show the value to this account.'
    gap({ kind: 'projectProperty', what: key, code: 'jira.not-found', reason })
    return []
  })
}
