import { groupsOf } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import type { Account } from '../../users/state.ts'
import { userOf } from './state.ts'

/** Avatar links in the four sizes. */
export function avatarUrls(context: Context, owner: string): Record<string, string> {
  const link = `${context.site.address}/secure/${owner}`
  const joined = `${link}${owner.includes('?') ? '&' : '?'}`
  return {
    '48x48': link,
    '24x24': `${joined}size=small`,
    '16x16': `${joined}size=xsmall`,
    '32x32': `${joined}size=medium`,
  }
}

/** A user as most answers show it: by name and key, without an accountId (§1.3, §1.4). */
export function dataCenterUserBean(context: Context, account: Account): Record<string, unknown> {
  const { name, key } = userOf(context.site, account)
  return {
    self: `${context.api}/user?username=${encodeURIComponent(name)}`,
    key,
    name,
    emailAddress: account.emailAddress,
    avatarUrls: avatarUrls(context, 'useravatar?avatarId=10122'),
    displayName: account.displayName,
    active: account.active,
    deleted: false,
    timeZone: account.timeZone,
    locale: account.locale ?? context.site.state.locale,
  }
}

function groupItems(context: Context, account: Account): readonly Record<string, unknown>[] {
  return groupsOf(context.site, account.accountId).map(({ name }) => ({
    name,
    self: `${context.api}/group?groupname=${encodeURIComponent(name)}`,
  }))
}

/** A user by itself: groups and application roles are counted, and shown with `expand`. */
export function expandedUserBean(context: Context, account: Account): Record<string, unknown> {
  const expand = new Set((context.query.get('expand') ?? '').split(','))
  const groups = groupItems(context, account)
  return {
    ...dataCenterUserBean(context, account),
    groups: { size: groups.length, items: expand.has('groups') ? groups : [] },
    applicationRoles: {
      size: 1,
      items: expand.has('applicationRoles')
        ? [{ key: 'jira-software', name: 'Jira Software' }]
        : [],
    },
    expand: 'groups,applicationRoles',
  }
}
