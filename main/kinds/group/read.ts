import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { type GroupAnswer, groupEndpoints } from './endpoints.ts'

/** Groups that Jira makes by itself, for the people it trusts; each site has another uuid. */
const trusted = /^(trusted-users)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Groups through which a site and its organisation are administered (jira-api 3.23). */
const ofJira: ReadonlySet<string> = new Set([
  'administrators',
  'jira-administrators',
  'org-admins',
  'site-admins',
  'system-administrators',
])

/** A group, normalised. Those that come with every site are nobody's to make. */
export const normaliseGroup = ({ groupId, name }: GroupAnswer): ConfigObject => {
  const stripped = trusted.exec(name)?.[1]
  return {
    kind: 'group',
    id: groupId,
    name,
    naturalKey: `group:${stripped ?? name}`,
    protection: stripped !== undefined || ofJira.has(name) ? 'locked' : 'none',
    data: { name },
    facts: {},
  }
}

/** All groups of the site. */
export const readGroups = async (context: ReadContext): Promise<readonly ConfigObject[]> =>
  (await context.api.list(groupEndpoints.list)).map(normaliseGroup)
