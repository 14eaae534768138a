import type { ConfigObject } from '#contract/model/config-object'
import type { Planting } from './planting.ts'

/** The team-managed project that an object belongs to, by the key that stands in its facts. */
export const teamProjectId = (
  { of }: Planting,
  { facts }: Pick<ConfigObject, 'facts'>,
): string | undefined => {
  const { teamProject } = facts
  if (typeof teamProject !== 'string') return undefined
  return of('project').find(({ data }) => data.key === teamProject)?.id ?? teamProject
}

/** The name that something of a team-managed project has in it, without what tells the project. */
export const nameInside = (
  name: string,
  { facts, id }: Pick<ConfigObject, 'facts' | 'id'>,
): string => {
  const endings = [` (${String(facts.teamProject)}, ${id})`, ` (${String(facts.teamProject)})`]
  const ending = endings.find((one) => name.endsWith(one))
  return ending === undefined ? name : name.slice(0, -ending.length)
}
