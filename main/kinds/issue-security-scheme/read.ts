import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { unordered } from '../unordered.ts'
import {
  issueSecuritySchemeEndpoints,
  type LevelMemberAnswer,
  type SecurityLevelAnswer,
  type SecuritySchemeAnswer,
} from './endpoints.ts'
import { normaliseMember } from './members.ts'

/** Levels and members of any number of schemes, by what they belong to. */
interface SchemeContents {
  readonly levels: ReadonlyMap<string, readonly SecurityLevelAnswer[]>
  readonly members: ReadonlyMap<string, readonly LevelMemberAnswer[]>
}

/** With an id of one scheme, else of all schemes at once. */
const readContents = async (api: JiraApi, id?: string): Promise<SchemeContents> => {
  const query = id === undefined ? {} : { schemeId: [id] }
  const [levels, members] = await Promise.all([
    api.list(issueSecuritySchemeEndpoints.levels, { query }),
    api.list(issueSecuritySchemeEndpoints.members, { query: { ...query, expand: 'all' } }),
  ])
  return {
    levels: Map.groupBy(levels, (level) => level.issueSecuritySchemeId),
    members: Map.groupBy(members, (member) => member.issueSecurityLevelId),
  }
}

const normaliseScheme = (scheme: SecuritySchemeAnswer, contents: SchemeContents): ConfigObject => {
  const levels = contents.levels.get(scheme.id) ?? []
  const levelIds = Object.fromEntries(levels.map(({ id, name }) => [name, id]))
  return {
    kind: 'issueSecurityScheme',
    id: scheme.id,
    name: scheme.name,
    naturalKey: nameKey(scheme.name),
    protection: 'none',
    data: {
      name: scheme.name,
      description: scheme.description,
      levels: unordered(
        levels.map(
          ({ id, name, description }): JsonObject => ({
            name,
            description,
            members: unordered((contents.members.get(id) ?? []).map(normaliseMember)),
          }),
        ),
      ),
      defaultLevel: levels.find((level) => level.isDefault)?.name ?? '',
    },
    // Texts name levels by them.
    facts: levels.length > 0 ? { levelIds } : {},
  }
}

/** All issue security schemes; team-managed projects have none that Jira lists. */
export const readIssueSecuritySchemes = async (
  context: Pick<ReadContext, 'api'>,
): Promise<readonly ConfigObject[]> => {
  const schemes = await context.api.list(issueSecuritySchemeEndpoints.search)
  if (schemes.length === 0) return []
  const contents = await readContents(context.api)
  return schemes.map((scheme) => normaliseScheme(scheme, contents))
}

/** One issue security scheme, or undefined when there is none of that id. */
export const readIssueSecurityScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const found = await api.list(issueSecuritySchemeEndpoints.search, { query: { id: [id] } })
  const scheme = found.find((one) => one.id === id)
  return scheme && normaliseScheme(scheme, await readContents(api, id))
}

/** Ids of the levels of schemes, by scheme and by the level's name. */
export const readLevelIds = async (
  api: JiraApi,
  schemeIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const levels = await api.list(issueSecuritySchemeEndpoints.levels, {
    query: { schemeId: schemeIds },
  })
  const ofScheme = Map.groupBy(levels, (level) => level.issueSecuritySchemeId)
  return new Map(
    schemeIds.map((id) => [
      id,
      new Map((ofScheme.get(id) ?? []).map((level) => [level.name, level.id])),
    ]),
  )
}
