import type { JsonObject } from '#contract/model/json'
import type { GroupNames } from '../group/read-group-names.ts'
import { objectsIn, textIn } from '../wanted-members.ts'
import { memberBody } from './members.ts'

/** Most levels, and most members of levels, that one request may carry (jira-api 3.18). */
export const mostAtOnce = 100

/** Members of a new level that go with it; the others are added to it afterwards. */
export const firstMembers = (level: JsonObject): readonly JsonObject[] =>
  objectsIn(level, 'members').slice(0, mostAtOnce)

/** A list in pieces that one request may carry. */
export const inChunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / mostAtOnce) }, (_, at) =>
    items.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  )

/** New levels in groups, each of which one request may carry with its first members. */
export const levelsPerRequest = (
  levels: readonly JsonObject[],
): readonly (readonly JsonObject[])[] => {
  const requests: JsonObject[][] = []
  let room = 0
  for (const level of levels) {
    const size = firstMembers(level).length
    const last = requests.at(-1)
    if (last === undefined || last.length === mostAtOnce || size > room) {
      requests.push([level])
      room = mostAtOnce - size
    } else {
      last.push(level)
      room -= size
    }
  }
  return requests
}

/** A new level as Jira takes it. */
export const levelBody = (
  level: JsonObject,
  isDefault: boolean,
  groupNames: GroupNames,
): JsonObject => ({
  name: textIn(level, 'name'),
  description: textIn(level, 'description'),
  isDefault,
  members: firstMembers(level).map((member) => memberBody(member, groupNames)),
})
