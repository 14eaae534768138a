import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { WriteContext } from '../kind.ts'
import { takesOut } from '../removed-members.ts'
import { objectsIn, textIn } from '../wanted-members.ts'
import { issueSecuritySchemeEndpoints as endpoints } from './endpoints.ts'
import { normaliseMember } from './members.ts'
import { readLevelIds } from './read.ts'

const levelsByName = (data: JsonObject): ReadonlyMap<string, JsonObject> =>
  new Map(objectsIn(data, 'levels').map((level) => [textIn(level, 'name'), level]))

/** Levels, and members of levels that stay, which are not wanted any more. */
const whatGoes = (current: JsonObject, data: JsonObject) => {
  const wanted = levelsByName(data)
  const present = [...levelsByName(current)]
  return {
    levels: present.filter(([name]) => !wanted.has(name)).map(([name]) => name),
    members: present.flatMap(([name, level]) => {
      const target = wanted.get(name)
      if (!target) return []
      const kept = objectsIn(target, 'members')
      return objectsIn(level, 'members')
        .filter((member) => !kept.some((one) => sameJson(one, member)))
        .map((member) => ({ level: name, member }))
    }),
  }
}

/**
 * Takes members and levels out of a scheme, one after the other. Issues of a level that goes get the
 * level that the step maps it to, in a task of Jira's (jira-api 3.18); which levels need a mapping
 * is the plan's to say.
 */
export const removeFromLevels = async (
  context: WriteContext,
  schemeId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const { api, step } = context
  const { levels, members } = whatGoes(current, data)
  if (!takesOut(context) || levels.length + members.length === 0) return
  const ids = (await readLevelIds(api, [schemeId])).get(schemeId)
  if (members.length > 0) {
    const query = { schemeId: [schemeId], expand: 'all' }
    for (const found of await api.list(endpoints.members, { query })) {
      const isGone = members.some(
        ({ level, member }) =>
          ids?.get(level) === found.issueSecurityLevelId &&
          sameJson(member, normaliseMember(found)),
      )
      if (!isGone || !found.id) continue
      const path = { schemeId, levelId: found.issueSecurityLevelId, memberId: found.id }
      await api.call(endpoints.removeMember, { path })
    }
  }
  for (const name of levels) {
    const levelId = ids?.get(name)
    if (levelId === undefined) continue
    const heir = step.levelMappings.find(({ from }) => from === name)?.to
    const replaceWith = heir === undefined ? undefined : ids?.get(heir)
    await api.callTask(endpoints.removeLevel, {
      path: { schemeId, levelId },
      query: { replaceWith },
    })
  }
}
