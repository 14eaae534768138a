import type { JsonObject } from '#contract/model/json'
import type { WriteContext, Writer } from '../../kind.ts'
import { refuseRemoval } from '../../refuse-used.ts'
import { removedIds } from '../../removed-members.ts'
import { isSame } from '../../same-data.ts'
import { idsNamed, referredId, referredIds, textIn } from '../../wanted-members.ts'
import { issueTypeSchemeModel } from '../model.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'
import { projectsOfScheme, readIssueTypeSchemes } from './read.ts'

const bodyOf = (data: JsonObject, issueTypeIds: readonly string[]): JsonObject => {
  const defaultIssueTypeId = referredId(data, 'defaultIssueType')
  return {
    name: textIn(data, 'name'),
    description: textIn(data, 'description'),
    issueTypeIds: [...issueTypeIds],
    ...(defaultIssueTypeId === null ? {} : { defaultIssueTypeId }),
  }
}

/** What is there and not spoken of stays at the end, unless it was ticked. */
const idsToSet = (
  context: Pick<WriteContext, 'step'>,
  current: JsonObject,
  data: JsonObject,
  isDefault: boolean,
): readonly string[] => {
  const wanted = referredIds(data, 'issueTypes')
  const removed = isDefault ? [] : removedIds(context, current, data, 'issueTypes')
  const gone = new Set([...wanted, ...removed])
  return [...wanted, ...referredIds(current, 'issueTypes').filter((id) => !gone.has(id))]
}

/**
 * Writes issue type schemes of Data Center: one request sets name, order and default. Issue types
 * that joined the default scheme meanwhile stay in it.
 */
export const issueTypeSchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const schemes = await readIssueTypeSchemes({ api })
    return idsNamed(
      schemes.filter(({ protection }) => protection !== 'default'),
      data,
    )
  },
  readOne: async ({ api }, id) =>
    (await readIssueTypeSchemes({ api })).find((scheme) => scheme.id === id),
  create: async ({ api }, data) => {
    const body = bodyOf(data, referredIds(data, 'issueTypes'))
    return (await api.call(issueTypeSchemeEndpoints.create, { body })).id
  },
  converge: async (context, current, data) => {
    const ids = idsToSet(context, current.data, data, current.protection === 'default')
    const wanted = {
      ...data,
      issueTypes: ids.map((id) => ({ $ref: 'issueType', id })),
    }
    if (isSame(current.data, wanted, issueTypeSchemeModel)) return
    await context.api.call(issueTypeSchemeEndpoints.update, {
      path: { schemeId: current.id },
      body: bodyOf(data, ids),
    })
  },
  remove: async ({ api }, { id, name }) => {
    const { length } = await projectsOfScheme(api, id)
    if (length > 0) refuseRemoval(`issue type scheme “${name}”`, `${length} projects use it.`)
    await api.callIfFound(issueTypeSchemeEndpoints.delete, { path: { schemeId: id } })
  },
}
