import type { KindModel } from '#domain/kind-model'
import { fieldConfigurationAbilities } from './abilities.ts'

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
  // jira-api 3.15
  longest: { name: 255, description: 255, 'items.*.description': 1000 },
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name', 'description'],
}
