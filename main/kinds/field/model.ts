import type { KindModel } from '#domain/kind-model'
import { nameKey } from '#domain/natural-key'
import { fieldAbilities } from './abilities.ts'
import { jqlFieldName } from './jql-field-name.ts'
import { checkSearcher } from './searchers.ts'
import { searchersOf, standardKey } from './standard-types.ts'

/** Fields: Jira's own and custom ones. A custom field's type is fixed when it is made. */
export const fieldKindModel: KindModel = {
  kind: 'field',
  sameNames: true,
  title: { one: 'field', many: 'fields' },
  role: 'carried',
  abilities: fieldAbilities,
  deletedInto: () => 'trash',
  collections: [],
  longest: { name: 255, description: 40_000 },
  unchangeable: ['type'],
  deferrable: [],
  incompatible: (source, destination) =>
    source.data.type === destination.data.type
      ? []
      : [`type: ${source.data.type} here, ${destination.data.type} there`],
  issuesWith: ({ id }, gone) =>
    gone || !id.startsWith('customfield_') ? undefined : `${jqlFieldName(id)} is not EMPTY`,
  check: checkSearcher,
}

/** What stands in `data.type` of fields that are Jira's own. */
export const systemFieldType = 'system'

/** What stands in `data.type` of custom fields whose app is gone, so that nobody knows the type. */
export const lostFieldType = 'lost'

const creatableTypes: ReadonlySet<string> = new Set(Object.keys(searchersOf).map(standardKey))

/**
 * Whether an administrator can make fields of a type: Jira's public types and those of Forge apps.
 * Fields of other types come with a product or an app, one of each (jira-api 3.11).
 */
export const isCreatableType = (type: string): boolean =>
  creatableTypes.has(type) || type.startsWith('ari:')

/**
 * What a custom field is matched by. Names are not unique in Jira, so the type belongs to the key.
 * Where nobody can make fields of the type, the type alone tells which field it is, since their
 * names are translated and can be changed. Locked fields of public types (`Approvers`) keep their
 * name in the key: several share one type.
 */
export const customFieldKey = (name: string, type: string): string =>
  isCreatableType(type) || type === lostFieldType ? `${nameKey(name)}|${type}` : `type:${type}`
