import type { SignInOwners } from '#connections/sign-in-owner'
import { jiraPersonalTokens } from './jira-personal-tokens.ts'
import { keepRunsAwayFrom } from './keep-runs-away-from.ts'
import type { SiteMeans } from './site-means.ts'
import { bindingOf } from './stored-token.ts'

/** The sites as owners of their secrets. Demo sites have none that anybody could replace. */
export const siteOwners = (
  means: SiteMeans,
  forget: (siteId: string) => Promise<void>,
): SignInOwners => {
  const { book, signIn } = means
  return {
    find: async (id) => {
      const record = (await book.all()).find((site) => site.id === id && site.demo === null)
      if (record === undefined) return undefined
      const { product, account, address } = record
      const { host } = new URL(address)
      const accountId = account?.accountId ?? null
      return { product, kept: record, binding: bindingOf(record), accountId, host }
    },
    change: (id, members) => book.change(id, members),
    signIn: async (id, secret, signal) => {
      const { address, way, accountName, account } = await book.get(id)
      const knownWay = account?.token
      const boundTo = account === null ? undefined : address
      const site = { address, boundTo, way, accountName }
      const connection = await signIn({ ...site, secret, knownWay, signal })
      const personal =
        way === 'personal-access-token' ? jiraPersonalTokens(connection.api) : undefined
      const { accountId } = connection.account
      return { accountId, tokens: personal, personal, revokeItself: undefined }
    },
    keepRunsAway: async (id) =>
      keepRunsAwayFrom(
        means,
        (await book.all()).find((site) => site.id === id),
      ),
    forget,
  }
}
