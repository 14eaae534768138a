import type { Presented, Way } from '#contract/model/connection'
import type { ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { isAtLeast } from '#jira/site-version'
import { basicCredential, bearerCredential } from './product-credential.ts'
import { presentedBy, secretOf, wayNotOffered } from './way-refusal.ts'

/** How a self-hosted product is signed in to besides with a password. */
export interface TokenWay {
  readonly product: 'Confluence' | 'Bitbucket'
  readonly way: Extract<Way, 'personal-access-token' | 'access-token'>
  /** What the product calls its tokens. */
  readonly tokens: string
  /** The first version that has them. */
  readonly since: readonly [number, number]
  /** Said of every other way. */
  readonly whyNot: string
}

/**
 * The credential for a self-hosted product of Atlassian: a token as Bearer, or user name and password
 * as Basic (auth-and-secrets §1.2). Throws `product.way-not-offered` for other ways, and for tokens
 * where the version has none yet.
 */
export const dataCenterCredential = (
  { product, way, tokens, since, whyNot }: TokenWay,
  place: ProductPlace,
  presented: Presented,
  base: Base,
): Credential => {
  const { address, version } = place
  const taken = presentedBy(presented, [way, 'basic'], address, whyNot)
  if (taken.way === 'basic') {
    return basicCredential(base, secretOf(taken.userName, address), taken.password)
  }
  if (version !== undefined && !isAtLeast(version, since)) {
    const why = `This is ${product} ${version}; ${tokens} exist from ${since.join('.')} on. Use user name and password.`
    throw wayNotOffered(address, why)
  }
  return bearerCredential(base, secretOf(taken.token, address))
}
