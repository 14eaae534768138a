import { AppError, attempt, type Failure, type FailureCode, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { tokenWording } from '#contract/wording/token-wording'
import { readAddress } from '#jira/address'
import type { Connection } from '#jira/connect'
import { createSecret } from '#store/secrets/secret'
import { looksLikePassword, readEmail, readToken } from './read-token.ts'
import type { SiteMeans } from './site-means.ts'
import { storeCandidate } from './store-candidate.ts'

/** Failures after which nobody knows whether the token is good: it never got to Jira. */
const unanswered: ReadonlySet<FailureCode> = new Set([
  'net.host-unknown',
  'net.unreachable',
  'net.connection-lost',
  'net.timeout',
  'net.certificate',
  'net.proxy-authentication',
  'net.proxy-failed',
  'jira.rate-limited',
  'jira.unavailable',
])

/** Failures that are no answer of a site: the disk's, and the user's own wish. */
const isNoOutcome = /^(file\.|net\.cancelled$)/

const refused = (cause: Failure): SaveOutcome => ({ outcome: 'refused', failure: cause })

/** Throws AppError `site.preview-only` where real sites are not to be touched. */
export const throwIfPreview = (means: SiteMeans, origin: string): void => {
  if (means.preview) throw new AppError(failure('site.preview-only', new URL(origin).host))
}

const withHint = (cause: Failure, token: string): Failure =>
  cause.code === 'auth.token-rejected' && looksLikePassword(token)
    ? { ...cause, details: [tokenWording.likePassword, ...cause.details] }
    : cause

/** The outcome that a failure stands for; thrown when it is none. */
export const outcomeOf = (cause: Failure): SaveOutcome => {
  if (isNoOutcome.test(cause.code)) throw new AppError(cause)
  return unanswered.has(cause.code)
    ? { outcome: 'could-not-check', failure: cause }
    : refused(cause)
}

/**
 * Verifies a token and stores it: what stands at the address is found out first, then whose the
 * token is and what it may do, then whether it is the same person's as before. Whatever is refused
 * leaves everything as it was.
 */
export const saveSite = async (
  means: SiteMeans,
  input: InputOf<'site.save'>,
  signal: AbortSignal,
): Promise<SaveOutcome> => {
  const read = await attempt(async () => {
    const origin = readAddress(input.address)
    throwIfPreview(means, origin)
    return { origin, email: readEmail(input.email), token: readToken(input.token) }
  })
  if (!read.ok) return refused(read.failure)
  const { origin, email, token } = read.value
  const secret = createSecret(token)
  means.learn(token, email)
  const signIn = () => means.signIn({ address: origin, email, secret, signal })
  const checked =
    input.check === 'skip'
      ? ({ ok: true, value: undefined } as const)
      : await attempt<Connection>(signIn)
  if (!checked.ok) return outcomeOf(withHint(checked.failure, token))
  const { siteId, label, expiresOn, production, keep } = input
  const details = { siteId, label, expiresOn, production, keep, otherAccount: input.otherAccount }
  const candidate = { ...details, origin, email, secret, connection: checked.value }
  const stored = await attempt(() => storeCandidate(means, candidate, signal))
  if (stored.ok) return stored.value
  if (isNoOutcome.test(stored.failure.code)) throw new AppError(stored.failure)
  return refused(stored.failure)
}
