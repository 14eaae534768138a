import type { JsonObject } from '#contract/model/json'
import { configurationSchemeSlice } from '#twin/field-configuration-schemes/state'
import {
  type ConfigurationItem,
  fieldConfigurationSlice,
  plainItem,
} from '#twin/field-configurations/state'
import { findField } from '#twin/fields/state'
import { idOf, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'

/** The default scheme has no id of its own in Jira; snapshots give it this one. */
export const defaultSchemeId = 'default'

const itemOf = ({ site }: Planting, said: JsonObject): readonly [string, ConfigurationItem] => {
  const id = idOf(said, 'field') ?? ''
  const field = findField(site, id)
  const plain = field ? plainItem(field) : { isHidden: false, isRequired: false }
  return [
    id,
    {
      ...plain,
      isHidden: said.hidden === true,
      isRequired: said.required === true || plain.isRequired,
      ...(typeof said.description === 'string' ? { description: said.description } : {}),
      ...(said.renderer === 'wiki' ? { renderer: 'wiki-renderer' } : {}),
    },
  ]
}

/** Field configurations: what they say nothing about stands as on every site. */
export const plantFieldConfigurations = (planting: Planting): void => {
  if (planting.of('fieldConfiguration').length === 0) return
  const all = fieldConfigurationSlice.of(planting.site)
  for (const { id, name, data, protection } of replacing(planting, 'fieldConfiguration', all)) {
    const isDefault = protection === 'default'
    const items = objectsOf(data, 'items').map((item) => itemOf(planting, item))
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      isDefault,
      system: isDefault,
      items: Object.fromEntries(items),
    }
  }
}

/** Field configuration schemes, all but the default one, which is no object of the site. */
export const plantFieldConfigurationSchemes = (planting: Planting): void => {
  const all = configurationSchemeSlice.of(planting.site)
  for (const { id, name, data } of replacing(planting, 'fieldConfigurationScheme', all)) {
    if (id === defaultSchemeId) continue
    const rows = objectsOf(data, 'mappings').map(
      (row) => [idOf(row, 'issueType') ?? 'default', idOf(row, 'configuration') ?? ''] as const,
    )
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      mappings: Object.fromEntries(rows),
    }
  }
}
