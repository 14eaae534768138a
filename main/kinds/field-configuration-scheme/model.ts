import type { KindModel } from '#domain/kind-model'
import { fieldConfigurationSchemeAbilities } from './abilities.ts'

/** Id that stands for the default scheme, which has none of its own (jira-api 3.15). */
export const defaultConfigurationSchemeId = 'default'

/** Field configuration schemes: which field configuration for which issue type. */
export const fieldConfigurationSchemeModel: KindModel = {
  kind: 'fieldConfigurationScheme',
  title: { one: 'field configuration scheme', many: 'field configuration schemes' },
  role: 'carried',
  abilities: fieldConfigurationSchemeAbilities,
  collections: [{ path: 'mappings', identity: ['issueType'], order: 'unordered' }],
  // jira-api 3.15
  longest: { name: 255, description: 1024 },
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name', 'description', 'mappings'],
}
