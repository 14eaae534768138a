import type { Product, Way } from '#contract/model/connection'
import type { Restriction } from '#contract/model/restriction'
import type { CredentialKind } from '#contract/model/sign-in-members'
import type { JiraProduct, SignInWay } from '#contract/model/snapshot'
import { kindOfJira } from './kind-of-jira.ts'

/** What a sign-in is, as far as restrictions depend on it. */
export interface SignInKind {
  readonly product: Product
  readonly way: Way | SignInWay
  /** Null until it was found out. */
  readonly credential: CredentialKind | null
}

interface Rule extends Restriction {
  readonly product: Product
  /** What it takes for it to hold; ways and what they turned out to be bear the same names. */
  readonly of: readonly (CredentialKind | Way)[]
}

const withScopes = ['scoped-api-token', 'client-credentials'] as const

/** All that the sources cite, and nothing else. */
const rules: readonly Rule[] = [
  // jira-api §1.1: 65 operations have no scope; whether the gateway refuses them is not proven. Webhooks
  // of administrators are in no specification at all (§3.31).
  {
    ...{ product: 'jira-cloud', of: withScopes, action: 'write-without-scope' },
    ...{ reason: 'no-scope-for-it', force: 'may-refuse', instead: 'classic-api-token' },
  },
  // jira-api §1.1: the operations of boards list granular scopes only.
  {
    ...{ product: 'jira-cloud', of: withScopes, action: 'boards' },
    ...{ reason: 'granular-scopes-needed', force: 'may-refuse', instead: 'classic-api-token' },
  },
  // automation-api §1, "Scoped API tokens are refused": shown as unavailable, and not even asked.
  {
    ...{ product: 'jira-cloud', of: withScopes, action: 'automation' },
    ...{ reason: 'classic-token-needed', force: 'cannot', instead: 'classic-api-token' },
  },
  // auth-and-secrets §1.2: a token with scopes works under the gateway's address of one cloud id.
  {
    ...{ product: 'jira-cloud', of: withScopes, action: 'second-site' },
    ...{ reason: 'scoped-to-one-site', force: 'cannot', instead: 'classic-api-token' },
  },
  // auth-and-secrets §1.5, jira-dc-api §1.2, websudo: sessions are asked for it, Basic and personal
  // tokens are not.
  {
    ...{ product: 'jira-data-center', of: ['session'], action: 'administration' },
    ...{ reason: 'secure-administrator-session', force: 'may-refuse' },
    instead: 'personal-access-token',
  },
  // auth-and-secrets §1.5, restrictions of tokens: of Bitbucket's own (HTTP access tokens).
  {
    ...{ product: 'bitbucket-data-center', of: ['access-token'], action: 'administration' },
    ...{ reason: 'tokens-never-administer', force: 'cannot', instead: 'basic' },
  },
  {
    ...{ product: 'bitbucket-data-center', of: ['access-token'], action: 'make-tokens' },
    ...{ reason: 'tokens-make-no-tokens', force: 'cannot', instead: 'basic' },
  },
  {
    ...{ product: 'bitbucket-data-center', of: ['resource-access-token'] },
    ...{ action: 'merge', reason: 'tokens-of-a-place-never-merge' },
    ...{ force: 'cannot', instead: 'user-access-token' },
  },
  // auth-and-secrets §1.1, Bitbucket Cloud: a resource's token fails outside of it; no answer tells of
  // which resource it is.
  {
    ...{ product: 'bitbucket-cloud', of: ['resource-access-token'], action: 'other-places' },
    ...{ reason: 'tokens-of-a-place-stay-there', force: 'may-refuse', instead: 'scoped-api-token' },
  },
]

/** What a sign-in of this kind cannot do, or may be refused, by `auth-and-secrets` and its like. */
export const restrictionsOf = ({ product, way, credential }: SignInKind): readonly Restriction[] =>
  rules
    .filter(
      (rule) =>
        rule.product === product && rule.of.some((one) => one === credential || one === way),
    )
    .map(({ action, reason, force, instead }) => ({ action, reason, force, instead }))

/** The same of somebody who is signed in to a Jira. */
export const restrictionsOfJira = (product: JiraProduct, way: SignInWay): readonly Restriction[] =>
  restrictionsOf({ product: `jira-${product}`, way, credential: kindOfJira(way) })
