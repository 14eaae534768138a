import { isJsonList } from '#contract/model/json'
import type { Finding, KindModel } from '#domain/kind-model'
import { isOutside } from '../is-outside.ts'
import { prioritySchemeAbilities } from './abilities.ts'

/** Most priorities that a priority scheme can be made with (jira-api 3.20). */
const mostPriorities = 300

/**
 * Priority schemes: which priorities, and which of them is the default. Which projects use a scheme
 * is the project's. The order of priorities is the site's and no call changes it per scheme, so the
 * list is unordered.
 */
export const prioritySchemeModel: KindModel = {
  kind: 'priorityScheme',
  title: { one: 'priority scheme', many: 'priority schemes' },
  role: 'carried',
  abilities: prioritySchemeAbilities,
  collections: [
    { path: 'priorities', identity: 'element', order: 'unordered', joinsDefault: true },
  ],
  longest: { name: 255, description: 4000 },
  unchangeable: [],
  deferrable: [],
  check: (wanted, destination) => {
    const findings: Finding[] = []
    const complain = (path: string, detail: string) =>
      findings.push({ code: 'limit-exceeded', path, details: [detail] })
    const count = isJsonList(wanted.priorities) ? wanted.priorities.length : 0
    if (!destination && (count === 0 || count > mostPriorities)) {
      complain('priorities', `A priority scheme is made with 1 to ${mostPriorities} priorities.`)
    }
    if (wanted.defaultPriority === null && (!destination || destination.data.defaultPriority)) {
      complain('defaultPriority', 'A priority scheme needs a default priority.')
    }
    // New priorities join the site's default scheme by themselves.
    const grows = destination?.protection === 'default'
    if (!grows && isOutside(wanted.defaultPriority, wanted.priorities)) {
      findings.push({ code: 'default-unknown', path: 'defaultPriority', details: [] })
    }
    return findings
  },
}
