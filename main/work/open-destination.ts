import { AppError, type Failure, failure } from '#contract/model/failure'
import type { SiteAccess } from '#ipc/site-access'
import type { SignedInConnection } from '#jira/connect'
import type { Outline } from '#worker/engine-questions'

/** What to do when the site is signed in to by another account than before. */
export type OtherAccount = 'ask' | 'accept'

/**
 * Signs in, anew, to the site that something is to be written to, and makes sure that it is that
 * site, the account that saw it before (unless the user accepted another one), and an administrator.
 * Fails with `plan.wrong-site`,
 * `auth.other-account`, `auth.permission-missing`, and with what signing in fails with.
 */
export const openDestination = async (
  sites: SiteAccess,
  { destination, account }: Outline,
  signal: AbortSignal,
  otherAccount: OtherAccount = 'ask',
): Promise<SignedInConnection> => {
  const { cloudId, address } = destination
  const card = await sites.byCloudId(cloudId)
  if (card === undefined) throw new AppError(failure('auth.token-missing', address))
  const connection = await sites.open(card.id, signal)
  const refuse = async (cause: Failure): Promise<never> => {
    await connection.signOut()
    throw new AppError(cause)
  }
  if (connection.site.cloudId !== cloudId) {
    const found = [`plan: ${address}`, `connected: ${connection.site.address}`]
    return refuse(failure('plan.wrong-site', connection.site.address, found))
  }
  if (otherAccount === 'ask' && connection.account.accountId !== account.accountId) {
    const people = [account.displayName, connection.account.displayName]
    return refuse(failure('auth.other-account', address, people))
  }
  return connection.account.administrator
    ? connection
    : refuse(failure('auth.permission-missing', address))
}
