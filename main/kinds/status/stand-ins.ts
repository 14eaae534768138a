import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import { namesOutside } from '../of-team-project.ts'

/** Longest name of a status (jira-api 3.5). */
const longestName = 255

/** The statuses of a site, with what stands outside for those of team-managed projects. */
export interface StandIns {
  /** Those of the whole site, and those of projects that nothing else stands for. */
  readonly statuses: readonly ConfigObject[]
  /** The one of `statuses` that stands for a status, by the id of either. */
  readonly standInFor: (id: string) => ConfigObject | undefined
}

const named = (status: ConfigObject, name: string): ConfigObject => ({
  ...status,
  name,
  naturalKey: nameKey(name),
  data: { ...status.data, name },
})

/**
 * What the statuses of team-managed projects (`own`, with the key of their project in `facts`) are
 * outside of them. Names are unique among a site's statuses, so one of the same name and category
 * stands for them all: the site's, else that of the oldest project. Where a name is taken by another
 * category, the project's key is added to it.
 */
export const standIns = (
  global: readonly ConfigObject[],
  own: readonly ConfigObject[],
): StandIns => {
  const byName = new Map(global.map((status) => [status.naturalKey, status]))
  const standIn = new Map(global.map((status) => [status.id, status]))
  const added: ConfigObject[] = []
  for (const status of own.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const key = String(status.facts.teamProject)
    const names = namesOutside(
      status.name,
      ['', ` (${key})`, ` (${key}, ${status.id})`],
      longestName,
    )
    for (const name of names) {
      const bearer = byName.get(nameKey(name))
      if (bearer && bearer.data.statusCategory !== status.data.statusCategory) continue
      const stands = bearer ?? named(status, name)
      if (!bearer) added.push(stands)
      byName.set(stands.naturalKey, stands)
      standIn.set(status.id, stands)
      break
    }
  }
  return { statuses: [...global, ...added], standInFor: (id) => standIn.get(id) }
}
