import type { Context } from '../http/context.ts'
import type { Account } from './state.ts'

/** Avatar links in the four sizes. */
export function avatarUrls(context: Context, kind: string, id: string): Record<string, string> {
  const link = `${context.api}/universal_avatar/view/type/${kind}/avatar/${id}`
  return {
    '48x48': `${link}?size=xlarge`,
    '24x24': `${link}?size=small`,
    '16x16': `${link}?size=xsmall`,
    '32x32': `${link}?size=medium`,
  }
}

/** An account as most answers show it: the address only where privacy settings allow. */
export function userBean(context: Context, account: Account): Record<string, unknown> {
  const isSelf = context.caller?.accountId === account.accountId
  return {
    self: `${context.api}/user?accountId=${encodeURIComponent(account.accountId)}`,
    accountId: account.accountId,
    accountType: account.accountType,
    ...(account.emailVisible || isSelf ? { emailAddress: account.emailAddress } : {}),
    avatarUrls: avatarUrls(context, 'user', 'initials'),
    displayName: account.displayName,
    active: account.active,
    timeZone: account.timeZone,
  }
}

/** An account as shares and dashboards show it, in an older form: never with its address. */
export function olderUserBean(context: Context, account: Account): Record<string, unknown> {
  const { self, accountId, avatarUrls, displayName, active } = userBean(context, account)
  return { self, accountId, avatarUrls, displayName, active }
}

/** An account as its own page shows it, with the locale. */
export function fullUserBean(context: Context, account: Account): Record<string, unknown> {
  return { ...userBean(context, account), locale: account.locale ?? context.site.state.locale }
}
