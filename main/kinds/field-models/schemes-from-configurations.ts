import type { ConfigObject } from '#contract/model/config-object'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'
import { type Conversion, convertedId, likeOriginal } from './conversion.ts'
import type { Fields, FieldsByType } from './fields-by-type.ts'
import { fromConfigurations, shownBy } from './from-configurations.ts'
import type { SiteFields } from './site-fields.ts'
import { toFieldScheme } from './to-field-scheme.ts'

const convert = (
  site: SiteFields,
  from: ConfigObject,
  fields: FieldsByType,
  madeOf: readonly string[],
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
  madeOf,
  named: madeOf.map((id) => site.nameOf('fieldConfiguration', id)).toSorted(),
})

const configurationsOf = ({ data }: ConfigObject): readonly string[] => [
  ...new Set(objectsIn(data, 'mappings').map((row) => referredId(row, 'configuration') ?? '')),
]

/**
 * A field scheme for each field configuration scheme, and for each configuration that no scheme
 * uses. Schemes with a configuration that was not read are left out: nobody knows what it says.
 */
export const schemesFromConfigurations = (site: SiteFields): readonly Conversion[] => {
  const configurations = site.of('fieldConfiguration')
  const fields = new Map<string, Fields>(
    configurations.map(({ id, data }) => [id, shownBy(data, site.listed, site.isListedThere)]),
  )
  const schemes = site.of('fieldConfigurationScheme')
  const used = new Set(schemes.flatMap(configurationsOf))
  return [
    ...schemes.flatMap((scheme) => {
      const all = fromConfigurations(scheme.data, (id) => fields.get(id))
      return all ? [convert(site, scheme, all, configurationsOf(scheme))] : []
    }),
    ...configurations
      .filter(({ id }) => !used.has(id))
      .map((one) =>
        convert(site, one, { rest: fields.get(one.id) ?? new Map(), apart: new Map() }, [one.id]),
      ),
  ]
}
