import type { KindModel } from '#domain/kind-model'
import { fieldConfigurationSchemeAbilities } from './abilities.ts'

/** Id that stands for the default scheme, which has none of its own (jira-api 3.15). */
export const defaultConfigurationSchemeId = 'default'

/** What stands in the place of an issue type for all types that have no configuration of their own. */
export const defaultMapping = 'default'

/** Longest description of a scheme (jira-api 3.15). */
const longestDescription = 1024

/** Field configuration schemes: which field configuration for which issue type. */
export const fieldConfigurationSchemeModel: KindModel = {
  kind: 'fieldConfigurationScheme',
  title: { one: 'field configuration scheme', many: 'field configuration schemes' },
  role: 'carried',
  abilities: fieldConfigurationSchemeAbilities,
  collections: [{ path: 'mappings', identity: ['issueType'], order: 'unordered' }],
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name', 'description', 'mappings'],
  check: ({ description }) =>
    typeof description === 'string' && description.length > longestDescription
      ? [
          {
            code: 'limit-exceeded',
            path: 'description',
            details: [`${description.length} > ${longestDescription}`],
          },
        ]
      : [],
}
