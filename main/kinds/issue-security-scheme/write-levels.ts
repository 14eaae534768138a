import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { groupsInEitherForm } from '../group/groups-in-either-form.ts'
import { readGroupNames } from '../group/read-group-names.ts'
import { addedObjects, objectsIn, textIn } from '../wanted-members.ts'
import { issueSecuritySchemeEndpoints } from './endpoints.ts'
import { firstMembers, inChunks, levelBody, levelsPerRequest } from './level-bodies.ts'
import { groupIdsIn, memberBody } from './members.ts'
import { readLevelIds } from './read.ts'

const nameOf = (level: JsonObject): string => textIn(level, 'name')

/** What the levels of a scheme lack. */
interface LevelWork {
  readonly added: readonly JsonObject[]
  readonly redescribed: readonly JsonObject[]
  /** Levels with only those members that have to be added to them once they exist. */
  readonly filled: readonly JsonObject[]
}

const workFor = (current: JsonObject, data: JsonObject): LevelWork => {
  const present = new Map(objectsIn(current, 'levels').map((level) => [nameOf(level), level]))
  const levels = objectsIn(data, 'levels')
  const lacking = (level: JsonObject): readonly JsonObject[] => {
    const there = present.get(nameOf(level))
    return there === undefined
      ? objectsIn(level, 'members').slice(firstMembers(level).length)
      : addedObjects(there, level, 'members')
  }
  return {
    added: levels.filter((level) => !present.has(nameOf(level))),
    redescribed: levels.filter((level) => {
      const there = present.get(nameOf(level))
      return there !== undefined && there.description !== level.description
    }),
    filled: levels
      .map((level) => ({ ...level, members: lacking(level) }))
      .filter((level) => level.members.length > 0),
  }
}

/**
 * Adds what a scheme's levels lack, and sets the default level. Jira does not answer the ids of new
 * levels, so these are read again where something is to be done to a level.
 */
export const convergeLevels = async (
  api: JiraApi,
  scheme: ConfigObject,
  data: JsonObject,
): Promise<void> => {
  const endpoints = issueSecuritySchemeEndpoints
  const schemeId = scheme.id
  const { added, redescribed, filled } = workFor(scheme.data, data)
  const groupNames = await readGroupNames(api, groupIdsIn([...added, ...filled]))
  for (const levels of levelsPerRequest(added)) {
    await groupsInEitherForm(groupNames, (names) => {
      const body = { levels: levels.map((level) => levelBody(level, false, names)) }
      return api.call(endpoints.addLevels, { path: { schemeId }, body })
    })
  }
  const defaultLevel = textIn(data, 'defaultLevel')
  const otherDefault = defaultLevel !== textIn(scheme.data, 'defaultLevel')
  if (redescribed.length === 0 && filled.length === 0 && !otherDefault) return

  const ids = (await readLevelIds(api, [schemeId])).get(schemeId)
  const at = (name: string) => ({ schemeId, levelId: ids?.get(name) ?? name })
  for (const level of redescribed) {
    // The name stays: it may be longer than this operation takes (60, POST takes 255).
    const body = { description: textIn(level, 'description') }
    await api.call(endpoints.updateLevel, { path: at(nameOf(level)), body })
  }
  for (const level of filled) {
    for (const members of inChunks(objectsIn(level, 'members'))) {
      await groupsInEitherForm(groupNames, (names) => {
        const body = { members: members.map((member) => memberBody(member, names)) }
        return api.call(endpoints.addMembers, { path: at(nameOf(level)), body })
      })
    }
  }
  if (!otherDefault) return
  const defaultLevelId = defaultLevel === '' ? null : at(defaultLevel).levelId
  await api.call(endpoints.setDefaultLevel, {
    body: { defaultValues: [{ issueSecuritySchemeId: schemeId, defaultLevelId }] },
  })
}
