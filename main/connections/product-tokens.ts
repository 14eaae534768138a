import { makePersonalToken } from '#products/confluence/personal-tokens'
import { adapterOf } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import { createSecret } from '#store/secrets/secret'
import { entryOf, type PersonalTokens, type TokenList } from './personal-tokens.ts'

/** The account's own tokens as the product lists them; undefined where no API does. */
export const productTokens = (signedIn: SignedInProduct): TokenList | undefined => {
  const { place, account } = signedIn
  const { listTokens, revoke } = adapterOf(place.product)
  const isPerson = account.token === 'personal' || account.token === 'user'
  if (listTokens === undefined || !isPerson) return undefined
  return {
    list: async () => (await listTokens(signedIn)).map(entryOf),
    revoke: async (entryId) => {
      await revoke(signedIn, entryId)
    },
  }
}

/** The same where a token can be made, too: a personal access token of Confluence Data Center. */
export const productPersonalTokens = (signedIn: SignedInProduct): PersonalTokens | undefined => {
  const tokens = productTokens(signedIn)
  const { place, account, client } = signedIn
  const isPersonal = place.product === 'confluence-data-center' && account.token === 'personal'
  if (tokens === undefined || !isPersonal) return undefined
  return {
    ...tokens,
    make: async (name, days) => {
      const { id, token } = await makePersonalToken(client, { name, days })
      return { entryId: id, secret: createSecret(token) }
    },
  }
}
