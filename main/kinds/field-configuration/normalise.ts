import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { identityOf } from '../identity.ts'
import { unordered } from '../unordered.ts'
import type { ConfigurationAnswer, ItemAnswer } from './endpoints.ts'

/** Fields that every configuration shows and requires; Jira lets nobody change that. */
const permanentFields: readonly string[] = ['summary', 'issuetype']

/** Whether a field can be hidden or required: Jira refuses both for locked fields. */
const isFixed = (id: string, field: ConfigObject | undefined): boolean =>
  permanentFields.includes(id) || field?.facts.locked === true

/** The renderer that the API can set and that is not the usual one; others are left alone. */
const rendererOf = ({ renderer }: ItemAnswer): string | null =>
  renderer?.includes('wiki') ? 'wiki' : null

/**
 * What a configuration says of a field; undefined when it is no more than of any field. A hidden
 * field is nothing but hidden, since hiding it makes Jira forget the rest.
 */
const normaliseItem = (
  item: ItemAnswer,
  field: ConfigObject | undefined,
): JsonObject | undefined => {
  const fixed = isFixed(item.id, field)
  const hidden = !fixed && item.isHidden === true
  const required = !fixed && !hidden && item.isRequired === true
  const ownDescription = String(field?.data.description ?? '').trim()
  const description = hidden || item.description === ownDescription ? null : item.description
  const renderer = hidden ? null : rendererOf(item)
  if (!hidden && !required && description === null && renderer === null) return undefined
  return { field: reference('field', item.id), hidden, required, description, renderer }
}

/**
 * A field configuration, normalised. The default one also tells, as a fact, which fields
 * configurations list: no other operation does.
 */
export const normaliseConfiguration = (
  configuration: ConfigurationAnswer,
  items: readonly ItemAnswer[],
  fieldOf: (id: string) => ConfigObject | undefined,
): ConfigObject => {
  const isDefault = configuration.isDefault === true
  return {
    kind: 'fieldConfiguration',
    ...identityOf(configuration, isDefault),
    data: {
      name: configuration.name,
      description: configuration.description,
      items: unordered(items.flatMap((item) => normaliseItem(item, fieldOf(item.id)) ?? [])),
    },
    facts: isDefault ? { configurable: items.map(({ id }) => id).toSorted() } : {},
  }
}
