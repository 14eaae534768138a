import type { KindModel } from '#domain/kind-model'
import { issueTypeAbilities } from './abilities.ts'

/**
 * Issue types of the whole site. Levels from 1 up (Epic and custom levels) can be neither made nor
 * changed through the public API; those issue types are locked and only matched (jira-api 3.3).
 */
export const issueTypeModel: KindModel = {
  kind: 'issueType',
  title: { one: 'issue type', many: 'issue types' },
  role: 'carried',
  abilities: issueTypeAbilities,
  collections: [],
  longest: { name: 60 },
  unchangeable: ['hierarchyLevel'],
  deferrable: [],
}
