import type { Product } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import type { RestrictedAction, Restriction } from '#contract/model/restriction'
import type { CredentialKind } from '#contract/model/sign-in-members'
import { wordRestriction } from '#contract/wording/connection-wording'

/** What a sign-in is, as far as restrictions depend on it. */
export interface SignInKind {
  readonly product: Product
  readonly way: string
  /** Null until it was found out. */
  readonly credential: CredentialKind | null
}

interface Rule extends Restriction {
  readonly product: Product
  readonly of: readonly (CredentialKind | 'session')[]
}

const withScopes = ['scoped-api-token', 'client-credentials'] as const
const ofBitbucket = ['user-access-token', 'resource-access-token'] as const

/** All that the sources cite, and nothing else. */
const rules: readonly Rule[] = [
  // jira-api §1.1: 65 operations have no scope; whether the gateway refuses them is not proven.
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
  // auth-and-secrets §1.5, websudo: sessions are asked for it, Basic and personal tokens are not.
  {
    ...{ product: 'jira-data-center', of: ['session'], action: 'administration' },
    ...{ reason: 'secure-administrator-session', force: 'may-refuse' },
    instead: 'personal-access-token',
  },
  // auth-and-secrets §1.5, restrictions of tokens: of Bitbucket's own (HTTP access tokens).
  {
    ...{ product: 'bitbucket-data-center', of: ofBitbucket, action: 'administration' },
    ...{ reason: 'tokens-never-administer', force: 'cannot', instead: 'basic' },
  },
  {
    ...{ product: 'bitbucket-data-center', of: ofBitbucket, action: 'make-tokens' },
    ...{ reason: 'tokens-make-no-tokens', force: 'cannot', instead: 'basic' },
  },
  {
    ...{ product: 'bitbucket-data-center', of: ['resource-access-token'] },
    ...{ action: 'merge', reason: 'tokens-of-a-place-never-merge' },
    ...{ force: 'cannot', instead: 'user-access-token' },
  },
]

/** What a sign-in of this kind cannot do, or may be refused, by `auth-and-secrets` and its like. */
export const restrictionsOf = ({ product, way, credential }: SignInKind): readonly Restriction[] =>
  rules
    .filter(
      (rule) =>
        rule.product === product &&
        rule.of.some((one) => one === credential || (one === 'session' && way === 'session')),
    )
    .map(({ action, reason, force, instead }) => ({ action, reason, force, instead }))

/**
 * Before an action is tried: throws AppError `auth.way-restricted` where this kind of sign-in cannot
 * do it. Where it only may be refused, the card says so, and nothing is forbidden.
 */
export const throwIfRestricted = (
  kind: SignInKind,
  action: RestrictedAction,
  subject: string,
): void => {
  const restriction = restrictionsOf(kind).find(
    (one) => one.action === action && one.force === 'cannot',
  )
  if (restriction === undefined) return
  throw new AppError(failure('auth.way-restricted', subject, [wordRestriction(restriction)]))
}
