import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { WriteContext, Writer } from '../kind.ts'
import { removedIds } from '../removed-members.ts'
import {
  changedMembers,
  idsNamed,
  isEmpty,
  referredId,
  referredIds,
  textIn,
} from '../wanted-members.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'
import { priorityMappings } from './map-priorities.ts'
import { isDefaultScheme, readPriorityScheme } from './read.ts'

const defaultPriority = (data: JsonObject): JsonObject => {
  const id = referredId(data, 'defaultPriority')
  return id === null ? {} : { defaultPriorityId: Number(id) }
}

const updateBody = (
  current: JsonObject,
  data: JsonObject,
  removed: readonly string[],
): JsonObject => {
  const present = referredIds(current, 'priorities')
  const added = referredIds(data, 'priorities').filter((id) => !present.includes(id))
  const defaultStays =
    referredId(current, 'defaultPriority') === referredId(data, 'defaultPriority')
  const priorities = {
    ...(added.length > 0 ? { add: { ids: added.map(Number) } } : {}),
    ...(removed.length > 0 ? { remove: { ids: removed.map(Number) } } : {}),
  }
  return {
    ...changedMembers(current, data, ['name', 'description']),
    ...(defaultStays ? {} : defaultPriority(data)),
    ...(isEmpty(priorities) ? {} : { priorities }),
  }
}

/** What the issues of the scheme's projects get instead of priorities that are taken out. */
const mappingsFor = async (
  context: WriteContext,
  { id, name }: ConfigObject,
  data: JsonObject,
  removed: readonly string[],
): Promise<JsonObject> => {
  const projects = await context.api.list(prioritySchemeEndpoints.projects, {
    path: { schemeId: id },
  })
  return priorityMappings(context, {
    schemeId: id,
    change: { priorities: { remove: removed.map(Number) } },
    projectIds: projects.map((project) => project.id),
    fallback: Number(referredId(data, 'defaultPriority')),
    subject: `priority scheme “${name}”`,
  })
}

/**
 * Writes priority schemes; ids are numbers in these bodies. Adding priorities needs no mapping of
 * issues, taking them out does where projects use the scheme (jira-api 3.20).
 */
export const prioritySchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const schemes = await api.list(prioritySchemeEndpoints.list)
    return idsNamed(
      schemes.filter((scheme) => !isDefaultScheme(scheme)),
      data,
    )
  },
  readOne: ({ api }, id) => readPriorityScheme(api, id),
  create: async ({ api }, data) => {
    const sent = await api.callTask(prioritySchemeEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        priorityIds: referredIds(data, 'priorities').map(Number),
        ...defaultPriority(data),
      },
    })
    if (sent.taskId === undefined) return sent.answer.id
    return prioritySchemeEndpoints.create.answer.parse(sent.accepted).id
  },
  converge: async (context, current, data) => {
    const removed = removedIds(context, current.data, data, 'priorities')
    const body = updateBody(current.data, data, removed)
    if (isEmpty(body)) return
    const mappings =
      removed.length > 0 ? await mappingsFor(context, current, data, removed) : undefined
    await context.api.callTask(prioritySchemeEndpoints.update, {
      path: { schemeId: current.id },
      body: mappings && !isEmpty(mappings) ? { ...body, mappings: { in: mappings } } : body,
    })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(prioritySchemeEndpoints.delete, { path: { schemeId: id } })
  },
}
