import type { FailureCode } from '#contract/model/failure'
import type { Expiry, Hindrance } from '#contract/model/site-card'
import type { KeptState } from '#store/secrets/secret-store'
import { expiryOn } from './expiry.ts'
import type { SiteRecord } from './site-record.ts'

/** Failures that tell that the token will not do. All others may pass by themselves. */
const refusals: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.personal-token-rejected',
  'auth.password-rejected',
  'auth.client-rejected',
  'auth.password-refused',
  'auth.token-expired',
  'auth.basic-disabled',
  'auth.session-refused',
  'auth.way-not-offered',
  'auth.anonymous-answer',
  'auth.captcha',
  'auth.scope-missing',
  'auth.permission-missing',
  'auth.other-account',
  'plan.wrong-site',
])

const unusable: Readonly<Partial<Record<KeptState['state'], Hindrance>>> = {
  absent: 'token-absent',
  locked: 'token-locked',
  lost: 'token-lost',
}

/** A day entered by hand may be wrong: what Jira accepted afterwards has not expired. */
const isExpired = (expiry: Expiry | null, { check }: SiteRecord): boolean =>
  expiry?.warning === 'over' &&
  !(check.check === 'passed' && expiryOn(expiry.expiresOn, check.at).warning === 'over')

/** What keeps a site from being read. */
export const sourceHindrances = (
  record: SiteRecord,
  token: KeptState,
  expiry: Expiry | null,
): readonly Hindrance[] => {
  const missing = unusable[token.state]
  if (missing !== undefined) return [missing]
  const { check, account } = record
  if (check.check === 'failed' && refusals.has(check.failure.code)) return ['token-refused']
  return [
    ...(account === null || check.check === 'not-made' ? (['not-checked'] as const) : []),
    ...(isExpired(expiry, record) ? (['token-expired'] as const) : []),
  ]
}

/** What keeps a site from being deployed to. */
export const destinationHindrances = (
  record: SiteRecord,
  token: KeptState,
  expiry: Expiry | null,
): readonly Hindrance[] => [
  ...sourceHindrances(record, token, expiry),
  ...(record.account?.administrator === false ? (['not-administrator'] as const) : []),
]
