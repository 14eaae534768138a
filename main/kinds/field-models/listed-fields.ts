import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList } from '#contract/model/json'
import { objectsIn, referredId } from '../wanted-members.ts'

/**
 * The fields that what decides about fields lists on a site, by id. Field schemes: all that one of
 * them has. Field configurations: the default one tells it. Nothing where neither was read.
 */
export const listedFields = (objects: readonly ConfigObject[]): ReadonlySet<string> =>
  new Set(
    objects.flatMap(({ kind, data, facts: { configurable } }): readonly string[] => {
      if (kind === 'fieldScheme') {
        return objectsIn(data, 'fields').map((item) => referredId(item, 'field') ?? '')
      }
      return kind === 'fieldConfiguration' && isJsonList(configurable)
        ? configurable.map(String)
        : []
    }),
  )

/**
 * Which fields of a source can be listed on a destination. Jira's own have the same id everywhere,
 * and one that is listed here need not be there: naming it would be refused.
 */
export const canBeListed = (
  destination: readonly ConfigObject[],
): ((fieldId: string) => boolean) => {
  const listed = listedFields(destination)
  return (id) => listed.size === 0 || id.startsWith('customfield_') || listed.has(id)
}
