import { isJsonList } from '#contract/model/json'
import type { KindModel } from '#domain/kind-model'
import { isOutside } from '../is-outside.ts'
import { issueTypeSchemeAbilities } from './abilities.ts'

/**
 * Issue type schemes: which issue types, in which order, and which of them is the default. Which
 * projects use a scheme is the project's. No documented call takes a default away again.
 */
export const issueTypeSchemeModel: KindModel = {
  kind: 'issueTypeScheme',
  title: { one: 'issue type scheme', many: 'issue type schemes' },
  role: 'carried',
  abilities: issueTypeSchemeAbilities,
  collections: [{ path: 'issueTypes', identity: 'element', order: 'ordered', joinsDefault: true }],
  longest: { name: 255, description: 4000 },
  unchangeable: [],
  deferrable: [],
  check: (wanted, destination) => {
    if (isJsonList(wanted.issueTypes) && wanted.issueTypes.length === 0) {
      const details = ['Jira makes no issue type scheme without an issue type.']
      return [{ code: 'limit-exceeded', path: 'issueTypes', details }]
    }
    if (destination && wanted.defaultIssueType === null && destination.data.defaultIssueType) {
      const details = ['Jira has no call that takes the default issue type of a scheme away.']
      return [{ code: 'limit-exceeded', path: 'defaultIssueType', details }]
    }
    // New issue types join the site's default scheme by themselves.
    if (destination?.protection === 'default') return []
    return isOutside(wanted.defaultIssueType, wanted.issueTypes)
      ? [{ code: 'default-unknown', path: 'defaultIssueType', details: [] }]
      : []
  },
}
