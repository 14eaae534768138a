import type { Twin } from '#twin/serve'
import { mintToken, type TokenOptions } from '#twin/tokens'
import { accounts } from '#twin/users/state'

/** Somebody who can sign in to a twin. */
export interface Person {
  readonly email: string
  readonly token: string
}

const accountNamed = ({ site }: Twin, name: string) => {
  const account = Object.values(accounts.of(site)).find(({ displayName }) => displayName === name)
  if (account === undefined) throw new Error(`nobody is called ${name}`)
  return account
}

/** A further token of somebody on the site. */
export const personOn = (twin: Twin, displayName: string, options?: TokenOptions): Person => {
  const { accountId, emailAddress } = accountNamed(twin, displayName)
  return { email: emailAddress, token: mintToken(twin.site, accountId, options) }
}

/** The administrator of every new site, with a further token. */
export const administrator = (twin: Twin, options?: TokenOptions): Person =>
  personOn(twin, 'Alex Admin', options)

/** Somebody who administers nothing. */
export const user = (twin: Twin): Person => personOn(twin, 'Uma User')

/** Ends all tokens of the administrator. */
export const revokeTokens = ({ site }: Twin): void => {
  for (const token of Object.values(site.state.tokens)) token.revoked = true
}

/** Account of the administrator. */
export const administratorId = (twin: Twin): string => accountNamed(twin, 'Alex Admin').accountId
