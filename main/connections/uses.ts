import type { Product, Way } from '#contract/model/connection'
import type { UseNeeds, UseState } from '#contract/model/connection-use'
import type { CredentialKind } from '#contract/model/sign-in-members'
import { needsOf } from './needs.ts'

/** What signing in and a few reads told of somebody's rights. */
export interface KnownRights {
  readonly product: Product
  readonly way: Way
  readonly credential: CredentialKind | null
  /** Null where the product has no such word, or nobody signed in so far. */
  readonly administrator: boolean | null
  /** Scopes that the product told; null where it tells none. */
  readonly scopes: readonly string[] | null
  /** Scopes whose lack a read showed; null where nothing was asked. */
  readonly missing: readonly string[] | null
}

/** Bitbucket writes the scopes of API tokens and of access tokens in two ways. */
const plain = (scope: string): string =>
  scope.replace(/^(\w+):(\w+):bitbucket$/, (_, verb: string, what: string) =>
    verb === 'read' ? what : `${what}:${verb}`,
  )

const missingOf = (needs: UseNeeds, { scopes, missing }: KnownRights): readonly string[] =>
  scopes === null
    ? needs.scopes.filter((scope) => missing?.includes(scope))
    : needs.scopes.filter((scope) => !scopes.some((one) => plain(one) === plain(scope)))

const stateOf = (needs: UseNeeds, rights: KnownRights, lacks: boolean): UseState['state'] => {
  if (lacks) return 'cannot'
  if (needs.use === 'deploy') {
    if (rights.administrator === null) return 'unknown'
    if (!rights.administrator) return 'cannot'
    // No read tells whether a token may write.
    return needs.scopes.length === 0 ? 'can' : 'unknown'
  }
  if (needs.use === 'read') return rights.administrator === null ? 'unknown' : 'can'
  return 'unknown'
}

/** What of a connection's uses is known to be possible, as far as a read tells. */
export const useStates = (rights: KnownRights): readonly UseState[] =>
  needsOf(rights.product, rights.credential ?? rights.way).map((needs) => {
    const missing = missingOf(needs, rights)
    return { use: needs.use, needs, missing, state: stateOf(needs, rights, missing.length > 0) }
  })
