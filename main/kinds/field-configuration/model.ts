import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Finding, KindModel } from '#domain/kind-model'
import { fieldConfigurationAbilities } from './abilities.ts'

/** Longest description of a field configuration, and of a field in one (jira-api 3.15). */
const longest = { description: 255, item: 1000 }

const tooLong = (text: Json | undefined, limit: number, path: string): readonly Finding[] =>
  typeof text === 'string' && text.length > limit
    ? [{ code: 'limit-exceeded', path, details: [`${text.length} > ${limit}`] }]
    : []

const checkLengths = (wanted: JsonObject): readonly Finding[] => [
  ...tooLong(wanted.description, longest.description, 'description'),
  ...(isJsonList(wanted.items) ? wanted.items : []).flatMap((item, at) =>
    isJsonObject(item) ? tooLong(item.description, longest.item, `items.${at}.description`) : [],
  ),
]

/**
 * Field configurations, the model before field schemes. Jira lists every field of the site in each;
 * here stand those of which something is said: hidden, required, described, rendered otherwise. They
 * are not pulled in: those that come along for other reasons, or are there, are in it.
 */
export const fieldConfigurationModel: KindModel = {
  kind: 'fieldConfiguration',
  title: { one: 'field configuration', many: 'field configurations' },
  role: 'carried',
  abilities: fieldConfigurationAbilities,
  collections: [
    {
      path: 'items',
      identity: ['field'],
      order: 'unordered',
      unresolved: 'if-present',
      madeWithOthers: true,
    },
  ],
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name', 'description'],
  check: checkLengths,
}
