import type { KindModel } from '#domain/kind-model'
import { settleAvatar } from '../avatars/settle-avatar.ts'
import { issueTypeAbilities } from './abilities.ts'

/**
 * Issue types of the whole site. Epic's level can be neither made nor changed through the public
 * API, so that Epic is locked and only matched; types above it are made on the base level, and put
 * on their own by a person (jira-api 3.3).
 */
export const issueTypeModel: KindModel = {
  kind: 'issueType',
  title: { one: 'issue type', many: 'issue types' },
  role: 'carried',
  abilities: issueTypeAbilities,
  collections: [],
  longest: { name: 60 },
  byHand: [
    {
      member: 'upperLevel',
      code: 'hierarchy-level',
      values: (level) => [{ label: 'Level', value: String(level) }],
    },
  ],
  unchangeable: ['hierarchyLevel'],
  deferrable: [],
  issuesWith: ({ id }, gone) => (gone ? undefined : `issuetype = ${id}`),
  settle: (source, _decisions, destination) => settleAvatar(source, destination),
}
