import { isJsonList } from '#contract/model/json'
import type { ByHand, KindModel } from '#domain/kind-model'
import { siteSettingAbilities } from './abilities.ts'

/** Switches of the site, with the words for them. */
const switches: Readonly<Record<string, string>> = {
  attachmentsEnabled: 'Attachments',
  issueLinkingEnabled: 'Linking of issues',
  subTasksEnabled: 'Sub-tasks',
  unassignedIssuesAllowed: 'Issues without an assignee',
  votingEnabled: 'Voting',
  watchingEnabled: 'Watching',
}

const switched = (member: string, code: ByHand['code'], label: string): ByHand => ({
  member,
  code,
  values: (wanted) => [{ label, value: wanted === true ? 'on' : 'off' }],
})

/**
 * Settings of the whole site, one object for each, or for a few that mean nothing without each
 * other. Every site has all of them; a change concerns everybody on it, and needs a yes (jira-api
 * 3.32). Lists name what the site has: nothing comes along because it stands in one.
 */
export const siteSettingModel: KindModel = {
  kind: 'siteSetting',
  title: { one: 'site setting', many: 'site settings' },
  role: 'carried',
  abilities: siteSettingAbilities,
  collections: [
    { path: 'columns', identity: 'element', order: 'ordered', unresolved: 'if-present' },
    ...['priorities', 'resolutions'].map((path) => ({
      path,
      identity: 'element' as const,
      order: 'ordered' as const,
      unresolved: 'if-present' as const,
      grows: true as const,
    })),
  ],
  byHand: [
    switched('timeTrackingEnabled', 'time-tracking', 'Time tracking'),
    ...Object.entries(switches).map(([member, label]) => switched(member, 'site-switch', label)),
  ],
  unchangeable: ['name'],
  deferrable: [],
  check: ({ provider }, destination) => {
    const known = destination?.facts.providers
    if (typeof provider !== 'string' || !isJsonList(known) || known.includes(provider)) return []
    return [{ code: 'reference-missing', path: 'provider', details: [provider] }]
  },
}
