import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { defaultMapping } from '../rows-by-issue-type.ts'
import { unordered } from '../unordered.ts'
import { textIn } from '../wanted-members.ts'
import { type Conversion, convertedId, likeOriginal } from './conversion.ts'
import { fromFieldScheme } from './from-field-scheme.ts'
import type { SiteFields } from './site-fields.ts'
import { type Configuration, toConfigurations } from './to-configurations.ts'

/** Longest name of a field configuration (jira-api 3.15). */
const longestName = 255

/** Fields that would be shown in a configuration: all that some scheme has, and all custom ones. */
const hideableFields = ({ listed, of }: SiteFields): readonly string[] => {
  const custom = of('field').flatMap(({ id }) => (id.startsWith('customfield_') ? [id] : []))
  return [...new Set([...listed, ...custom])].sort()
}

const convert = (
  site: SiteFields,
  from: ConfigObject,
  configurations: readonly [Configuration, ...Configuration[]],
): Conversion => {
  const id = convertedId(from)
  const [, ...others] = configurations
  // The default of this model treats all work types alike; what does not is a scheme of its own.
  const original = likeOriginal(from)
  const identity =
    others.length === 0
      ? original
      : { ...original, naturalKey: nameKey(from.name), protection: 'none' as const }
  const nameFor = (types: readonly string[]): string => {
    if (types.length === 0) return from.name
    const names = types.map((type) => site.nameOf('issueType', type)).toSorted()
    return `${from.name}: ${names.join(', ')}`.slice(0, longestName).trim()
  }
  const parts = configurations.map(({ types, items }): ConfigObject => {
    const name = nameFor(types)
    const own = types.length === 0 ? identity : { name, naturalKey: nameKey(name) }
    return {
      kind: 'fieldConfiguration',
      id: types.length === 0 ? id : `${id}-${types[0]}`,
      protection: 'none',
      ...own,
      data: { name, description: '', items },
      facts: {},
    }
  })
  const rows = configurations.flatMap(({ types }, at): readonly JsonObject[] => {
    const configuration = reference('fieldConfiguration', parts[at]?.id ?? '')
    return types.length === 0
      ? [{ issueType: defaultMapping, configuration }]
      : types.map((type) => ({ issueType: reference('issueType', type), configuration }))
  })
  return {
    from,
    scheme: {
      kind: 'fieldConfigurationScheme',
      id,
      ...identity,
      data: {
        name: textIn(from.data, 'name'),
        description: textIn(from.data, 'description'),
        mappings: unordered(rows),
      },
      facts: {},
    },
    parts,
    madeOf: [],
    named: parts.map(({ name }) => name),
  }
}

/** A field configuration scheme with its configurations for each field scheme. */
export const configurationsFromSchemes = (site: SiteFields): readonly Conversion[] => {
  const around = { ...site, hideable: hideableFields(site) }
  return site
    .of('fieldScheme')
    .map((from) => convert(site, from, toConfigurations(fromFieldScheme(from.data), around)))
}
