import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../kind.ts'
import { removedIds } from '../removed-members.ts'
import {
  changedMembers,
  idsNamed,
  isEmpty,
  referredId,
  referredIds,
  textIn,
} from '../wanted-members.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'
import { readIssueTypeScheme } from './read.ts'

/** The default to send: none when there is none, or when it stays. */
const defaultIssueType = (data: JsonObject, before?: JsonObject): JsonObject => {
  const id = referredId(data, 'defaultIssueType')
  if (id === null || (before && referredId(before, 'defaultIssueType') === id)) return {}
  return { defaultIssueTypeId: id }
}

/** Issue types that joined the scheme meanwhile and are not spoken of stay out of it. */
const bringIntoOrder = async (
  api: JiraApi,
  issueTypeSchemeId: string,
  present: readonly string[],
  wanted: readonly string[],
): Promise<void> => {
  const issueTypeIds = wanted.filter((id) => present.includes(id))
  const order = present.filter((id) => wanted.includes(id))
  if (sameJson(order, issueTypeIds)) return
  await api.call(issueTypeSchemeEndpoints.moveIssueTypes, {
    path: { issueTypeSchemeId },
    body: { issueTypeIds, position: 'First' },
  })
}

/**
 * Writes issue type schemes. The list cannot be replaced: issue types are added at its end, then
 * the default may be one of them, then others go one by one, then one call moves the list into order
 * (jira-api 3.4).
 */
export const issueTypeSchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const schemes = await api.list(issueTypeSchemeEndpoints.list)
    return idsNamed(
      schemes.filter((scheme) => !scheme.isDefault),
      data,
    )
  },
  readOne: ({ api }, id) => readIssueTypeScheme(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(issueTypeSchemeEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        issueTypeIds: referredIds(data, 'issueTypes'),
        ...defaultIssueType(data),
      },
    })
    return created.issueTypeSchemeId
  },
  converge: async (context, current, data) => {
    const { api } = context
    const path = { issueTypeSchemeId: current.id }
    const present = referredIds(current.data, 'issueTypes')
    const wanted = referredIds(data, 'issueTypes')
    const added = wanted.filter((id) => !present.includes(id))
    if (added.length > 0) {
      const body = { issueTypeIds: added }
      await api.call(issueTypeSchemeEndpoints.addIssueTypes, { path, body })
    }
    const body = {
      ...changedMembers(current.data, data, ['name', 'description']),
      ...defaultIssueType(data, current.data),
    }
    if (!isEmpty(body)) await api.call(issueTypeSchemeEndpoints.update, { path, body })
    const removed = removedIds(context, current.data, data, 'issueTypes')
    for (const issueTypeId of removed) {
      await api.call(issueTypeSchemeEndpoints.removeIssueType, { path: { ...path, issueTypeId } })
    }
    const left = [...present, ...added].filter((id) => !removed.includes(id))
    await bringIntoOrder(api, current.id, left, wanted)
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(issueTypeSchemeEndpoints.delete, { path: { issueTypeSchemeId: id } })
  },
}
