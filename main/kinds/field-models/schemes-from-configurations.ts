import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList } from '#contract/model/json'
import { type Conversion, convertedId, likeOriginal } from './conversion.ts'
import type { Fields, FieldsByType } from './fields-by-type.ts'
import { fromConfigurations, shownBy } from './from-configurations.ts'
import type { SiteFields } from './site-fields.ts'
import { toFieldScheme } from './to-field-scheme.ts'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'

const convert = (
  site: SiteFields,
  from: ConfigObject,
  fields: FieldsByType,
  named: readonly string[],
): Conversion => ({
  from,
  scheme: {
    kind: 'fieldScheme',
    id: convertedId(from),
    ...likeOriginal(from),
    data: {
      name: textIn(from.data, 'name'),
      description: textIn(from.data, 'description'),
      fields: toFieldScheme(fields, {
        workTypes: site.workTypesUnder(from),
        descriptionOf: site.descriptionOf,
      }),
    },
    facts: {},
  },
  parts: [],
  named,
})

const configurationsOf = ({ data }: ConfigObject): readonly string[] =>
  objectsIn(data, 'mappings').map((row) => referredId(row, 'configuration') ?? '')

/**
 * A field scheme for each field configuration scheme, and for each configuration that no scheme
 * uses. Schemes with a configuration that was not read are left out: nobody knows what it says.
 */
export const schemesFromConfigurations = (site: SiteFields): readonly Conversion[] => {
  const configurations = site.of('fieldConfiguration')
  const standard = configurations.find(({ protection }) => protection === 'default')
  const listed = standard?.facts.configurable
  const ids = isJsonList(listed) ? listed.map(String) : []
  const fields = new Map<string, Fields>(
    configurations.map(({ id, data }) => [id, shownBy(data, ids)]),
  )
  const schemes = site.of('fieldConfigurationScheme')
  const used = new Set(schemes.flatMap(configurationsOf))
  return [
    ...schemes.flatMap((scheme) => {
      const all = fromConfigurations(scheme.data, (id) => fields.get(id))
      const named = [...new Set(configurationsOf(scheme))].map((id) =>
        site.nameOf('fieldConfiguration', id),
      )
      return all ? [convert(site, scheme, all, named.toSorted())] : []
    }),
    ...configurations
      .filter(({ id }) => !used.has(id))
      .map((one) =>
        convert(site, one, { rest: fields.get(one.id) ?? new Map(), apart: new Map() }, [one.name]),
      ),
  ]
}
