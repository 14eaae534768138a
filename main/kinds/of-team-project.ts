import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'

/** What is known of an object that belongs to one team-managed project: the project's key. */
export const teamFacts = (projectKey: string): JsonObject => ({ teamProject: projectKey })

/**
 * Whether an object belongs to a team-managed project. It can be carried, and is then one of the
 * whole site; on a destination it is never a counterpart, and never taken out.
 */
export const isOfTeamProject = ({ facts }: Pick<ConfigObject, 'facts'>): boolean =>
  facts.teamProject !== undefined

/**
 * Names that an object of a team-managed project may go by outside of it, the best one first; the
 * last one cannot be another's. None is longer than `longest`.
 */
export const namesOutside = (
  name: string,
  endings: readonly string[],
  longest: number,
): readonly string[] =>
  endings.map((ending) => `${name.slice(0, longest - ending.length).trimEnd()}${ending}`)
