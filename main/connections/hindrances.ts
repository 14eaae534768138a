import type { FailureCode } from '#contract/model/failure'
import type { Expiry, Hindrance } from '#contract/model/token-state'
import type { KeptState } from '#store/secrets/secret-store'
import { expiryOn } from './expiry.ts'
import type { KeptSignIn } from './kept-sign-in.ts'

/** Failures that tell that the secret will not do. All others may pass by themselves. */
const refusals: Readonly<Partial<Record<FailureCode, Hindrance>>> = {
  'auth.token-rejected': 'token-refused',
  'auth.personal-token-rejected': 'token-refused',
  'auth.password-rejected': 'token-refused',
  'auth.client-rejected': 'token-refused',
  'auth.password-refused': 'token-refused',
  'auth.token-expired': 'token-expired',
  'auth.basic-disabled': 'way-disabled',
  'auth.session-refused': 'way-disabled',
  'auth.way-not-offered': 'way-disabled',
  'auth.anonymous-answer': 'token-refused',
  'product.sign-in-rejected': 'token-refused',
  'product.token-expired': 'token-expired',
  'product.token-revoked': 'token-refused',
  'product.account-inactive': 'token-refused',
  'product.anonymous-answer': 'token-refused',
  'product.captcha': 'captcha',
  'product.basic-disabled': 'way-disabled',
  'product.way-not-offered': 'way-disabled',
  'bitbucket.token-not-usable': 'token-refused',
  'slack.wrong-token-type': 'token-refused',
  'auth.captcha': 'captcha',
  'auth.scope-missing': 'token-refused',
  'auth.permission-missing': 'token-refused',
  'auth.other-account': 'token-refused',
  'plan.wrong-site': 'token-refused',
}

/** Whether a failure tells that the secret itself is taken no more. */
export const isSecretRefused = (code: FailureCode): boolean => {
  const hindrance = refusals[code]
  return hindrance === 'token-refused' || hindrance === 'token-expired'
}

const unusable: Readonly<Partial<Record<KeptState['state'], Hindrance>>> = {
  absent: 'token-absent',
  locked: 'token-locked',
  lost: 'token-lost',
}

/** A day may be wrong: what was accepted afterwards has not expired. */
const isExpired = (expiry: Expiry | null, { check }: KeptSignIn): boolean =>
  expiry?.warning === 'over' &&
  !(check.check === 'passed' && expiryOn(expiry.expiresOn, check.at).warning === 'over')

/** What keeps a sign-in from being used at all. `isKnown`: the product has said whose it is. */
export const hindrancesOf = (
  kept: KeptSignIn,
  secret: KeptState,
  expiry: Expiry | null,
  isKnown: boolean,
): readonly Hindrance[] => {
  const missing = unusable[secret.state]
  if (missing !== undefined) return [missing]
  const { check } = kept
  const refusal = check.check === 'failed' ? refusals[check.failure.code] : undefined
  if (refusal !== undefined) return [refusal]
  return [
    ...(isKnown && check.check !== 'not-made' ? [] : (['not-checked'] as const)),
    ...(isExpired(expiry, kept) ? (['token-expired'] as const) : []),
  ]
}
