import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { WriteContext } from '../kind.ts'
import { refuseIfIssues, refuseRemoval } from '../refuse-used.ts'
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

interface GoingLevel {
  readonly levelId: string
  /** The level that its issues get; without one they would be seen by everybody in the project. */
  readonly replaceWith: string | undefined
}

/**
 * Finds the levels that go and what takes their place. Refuses one whose place nothing takes while
 * issues have it, whatever the plan saw when it was made, and one whose heir is not there.
 */
const goingLevels = async (
  { api, step }: WriteContext,
  names: readonly string[],
  ids: ReadonlyMap<string, string> | undefined,
): Promise<readonly GoingLevel[]> => {
  const going: GoingLevel[] = []
  for (const name of names) {
    const levelId = ids?.get(name)
    if (levelId === undefined) continue
    const subject = `level “${name}”`
    const heir = step.levelMappings.find(({ from }) => from === name)?.to
    const replaceWith = heir === undefined ? undefined : ids?.get(heir)
    if (heir !== undefined && replaceWith === undefined) {
      refuseRemoval(subject, `The level “${heir}”, which its issues would get, is not there.`)
    }
    if (heir === undefined) await refuseIfIssues(api, `level = ${levelId}`, subject)
    going.push({ levelId, replaceWith })
  }
  return going
}

/**
 * Takes members and levels out of a scheme, one after the other. Issues of a level that goes get the
 * level that the step maps it to, in a task of Jira's (jira-api 3.18); which levels need a mapping
 * is the plan's to say. Nothing is taken out where a level cannot go.
 */
export const removeFromLevels = async (
  context: WriteContext,
  schemeId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const { api } = context
  const { levels, members } = whatGoes(current, data)
  if (!takesOut(context) || levels.length + members.length === 0) return
  const ids = (await readLevelIds(api, [schemeId])).get(schemeId)
  const going = await goingLevels(context, levels, ids)
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
  for (const { levelId, replaceWith } of going) {
    await api.callTask(endpoints.removeLevel, {
      path: { schemeId, levelId },
      query: { replaceWith },
    })
  }
}
