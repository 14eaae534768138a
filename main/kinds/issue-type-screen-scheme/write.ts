import type { Writer } from '../kind.ts'
import { takesOut } from '../removed-members.ts'
import { defaultMapping, rowsByIssueType } from '../rows-by-issue-type.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { issueTypeScreenSchemeEndpoints as endpoints } from './endpoints.ts'
import { listSchemes, readScheme } from './read.ts'

const toMappings = (rows: Iterable<readonly [string, string]>) =>
  [...rows].map(([issueTypeId, screenSchemeId]) => ({ issueTypeId, screenSchemeId }))

/**
 * Writes issue type screen schemes. Jira cannot change a row: it is removed and appended. A crash
 * between the two leaves a row too few, which the next `converge` appends.
 */
export const issueTypeScreenSchemeWriter: Writer = {
  find: async ({ api }, data) => {
    const queryString = textIn(data, 'name').trim()
    return idsNamed(await listSchemes(api, { queryString }), data)
  },
  readOne: ({ api }, id) => readScheme(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        issueTypeMappings: toMappings(rowsByIssueType(data, 'screenScheme')),
      },
    })
    return created.id
  },
  converge: async (context, current, data) => {
    const { api } = context
    const path = { issueTypeScreenSchemeId: current.id }
    const texts = changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(texts)) await api.call(endpoints.update, { path, body: texts })
    const there = rowsByIssueType(current.data, 'screenScheme')
    const wanted = rowsByIssueType(data, 'screenScheme')
    const changed = new Map([...wanted].filter(([type, id]) => there.get(type) !== id))
    const screenSchemeId = changed.get(defaultMapping)
    if (screenSchemeId !== undefined) {
      await api.call(endpoints.setDefault, { path, body: { screenSchemeId } })
      changed.delete(defaultMapping)
    }
    const replaced = [...changed.keys()].filter((type) => there.has(type))
    const gone = [...there.keys()].filter((type) => !wanted.has(type) && type !== defaultMapping)
    const issueTypeIds = takesOut(context) ? [...replaced, ...gone] : replaced
    if (issueTypeIds.length > 0) await api.call(endpoints.remove, { path, body: { issueTypeIds } })
    if (changed.size > 0) {
      await api.call(endpoints.append, {
        path,
        body: { issueTypeMappings: toMappings(changed) },
      })
    }
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(endpoints.delete, { path: { issueTypeScreenSchemeId: id } })
  },
}
