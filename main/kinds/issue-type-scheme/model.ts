import { isJsonList } from '#contract/model/json'
import type { KindModel } from '#domain/kind-model'
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
    return []
  },
}
