import { groupsInEitherForm } from '../group/groups-in-either-form.ts'
import { readGroupNames } from '../group/read-group-names.ts'
import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, objectsIn, textIn } from '../wanted-members.ts'
import { issueSecuritySchemeEndpoints } from './endpoints.ts'
import { levelBody, levelsPerRequest } from './level-bodies.ts'
import { groupIdsIn } from './members.ts'
import { readIssueSecurityScheme } from './read.ts'
import { removeFromLevels } from './remove-from-levels.ts'
import { convergeLevels } from './write-levels.ts'

/**
 * Writes issue security schemes: made with as many levels as one request takes, then added to; what
 * goes is taken out when the default level is not in the way any more.
 */
export const issueSecuritySchemeWriter: Writer = {
  find: async ({ api }, data) =>
    idsNamed(await api.list(issueSecuritySchemeEndpoints.search), data),
  readOne: ({ api }, id) => readIssueSecurityScheme(api, id),
  create: async ({ api }, data) => {
    const [first = []] = levelsPerRequest(objectsIn(data, 'levels'))
    const groupNames = await readGroupNames(api, groupIdsIn(first))
    const defaultLevel = textIn(data, 'defaultLevel')
    const created = await groupsInEitherForm(groupNames, (names) =>
      api.call(issueSecuritySchemeEndpoints.create, {
        body: {
          name: textIn(data, 'name'),
          description: textIn(data, 'description'),
          levels: first.map((level) =>
            levelBody(level, textIn(level, 'name') === defaultLevel, names),
          ),
        },
      }),
    )
    return created.id
  },
  converge: async (context, current, data) => {
    const { api } = context
    const body = changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(body)) {
      await api.call(issueSecuritySchemeEndpoints.update, { path: { id: current.id }, body })
    }
    await convergeLevels(api, current, data)
    await removeFromLevels(context, current.id, current.data, data)
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(issueSecuritySchemeEndpoints.delete, { path: { schemeId: id } })
  },
}
