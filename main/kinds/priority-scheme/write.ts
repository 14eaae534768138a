import type { JsonObject } from '#contract/model/json'
import type { Writer } from '../kind.ts'
import {
  changedMembers,
  idsNamed,
  isEmpty,
  referredId,
  referredIds,
  textIn,
} from '../wanted-members.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'
import { isDefaultScheme, readPriorityScheme } from './read.ts'

const defaultPriority = (data: JsonObject): JsonObject => {
  const id = referredId(data, 'defaultPriority')
  return id === null ? {} : { defaultPriorityId: Number(id) }
}

const updateBody = (current: JsonObject, data: JsonObject): JsonObject => {
  const present = referredIds(current, 'priorities')
  const added = referredIds(data, 'priorities').filter((id) => !present.includes(id))
  const defaultStays =
    referredId(current, 'defaultPriority') === referredId(data, 'defaultPriority')
  return {
    ...changedMembers(current, data, ['name', 'description']),
    ...(defaultStays ? {} : defaultPriority(data)),
    ...(added.length > 0 ? { priorities: { add: { ids: added.map(Number) } } } : {}),
  }
}

/**
 * Writes priority schemes; ids are numbers in these bodies. Adding priorities needs no mapping of
 * issues (jira-api 3.20), and none is ever taken out here.
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
  converge: async ({ api }, current, data) => {
    const body = updateBody(current.data, data)
    if (isEmpty(body)) return
    await api.callTask(prioritySchemeEndpoints.update, { path: { schemeId: current.id }, body })
  },
}
