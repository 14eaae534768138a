import { adapterOf } from '#products/find-product'
import { bindingOf } from './connection-binding.ts'
import type { ConnectionMeans } from './connection-means.ts'
import { findPlace, signInWith } from './open-connection.ts'
import { productPersonalTokens, productTokens } from './product-tokens.ts'
import type { SignInOwners } from './sign-in-owner.ts'

/** The connections for publishing as owners of their secrets. */
export const connectionOwners = (means: ConnectionMeans): SignInOwners => {
  const { book, tokens } = means
  return {
    find: async (id) => {
      const record = (await book.all()).find((one) => one.id === id)
      if (record === undefined) return undefined
      const { product, account, address } = record
      const { host } = new URL(address)
      const accountId = account?.id ?? null
      return { product, kept: record, binding: bindingOf(record), accountId, host }
    },
    change: (id, members) => book.change(id, members),
    signIn: async (id, secret, signal) => {
      const record = await book.get(id)
      const place = await findPlace(means, record, signal)
      const signedIn = await signInWith(means, record, place, secret, signal)
      const revokeItself = async (): Promise<void> => {
        await adapterOf(place.product).revoke(signedIn, undefined)
      }
      return {
        accountId: signedIn.account.id,
        tokens: productTokens(signedIn),
        personal: productPersonalTokens(signedIn),
        revokeItself: record.product === 'slack' ? revokeItself : undefined,
      }
    },
    // Nothing is deployed through it; what waits to be published waits on.
    keepRunsAway: async () => () => undefined,
    forget: async (id) => {
      await tokens.forget(id)
      await book.remove(id)
    },
  }
}
