import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import { unseen } from '#domain/unseen'
import type { ReadContext } from '../../kind.ts'
import { unordered } from '../../unordered.ts'
import { issueSecuritySchemeEndpoints, type SecuritySchemeAnswer } from './endpoints.ts'

/**
 * A scheme, normalised. Nobody is told who may see issues of its levels, so that it is locked: it is
 * found on another site, and never made or changed after such a reading.
 */
const normalise = (scheme: SecuritySchemeAnswer): ConfigObject => {
  const { id, name, description, defaultSecurityLevelId } = scheme
  const levels = scheme.levels ?? []
  const levelIds = Object.fromEntries(levels.map((level) => [level.name, level.id]))
  return {
    kind: 'issueSecurityScheme',
    id,
    name,
    naturalKey: nameKey(name),
    protection: 'locked',
    data: {
      name,
      description,
      levels: unordered(
        levels.map(
          (level): JsonObject => ({
            name: level.name,
            description: level.description,
            members: unseen,
          }),
        ),
      ),
      defaultLevel: levels.find((level) => level.id === defaultSecurityLevelId)?.name ?? '',
    },
    // Texts name levels by them.
    facts: levels.length > 0 ? { levelIds } : {},
  }
}

/** All issue security schemes: their list leaves the levels out, so each is asked for as well. */
export const readIssueSecuritySchemes = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> => {
  const listed = await api.list(issueSecuritySchemeEndpoints.list)
  const schemes = await Promise.all(
    listed.map(({ id }) => api.call(issueSecuritySchemeEndpoints.get, { path: { id } })),
  )
  return schemes.map(normalise)
}
