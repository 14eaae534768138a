import { looksLikePassword } from '#connections/pasted-credential'
import { accountNameOf, readPresented, secretOf } from '#connections/read-presented'
import type { Way } from '#contract/model/connection'
import { AppError, attempt, type Failure, type FailureCode, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { tokenWording } from '#contract/wording/token-wording'
import { readAddresses } from '#jira/address'
import type { Connection } from '#jira/connect'
import { createSecret } from '#store/secrets/secret'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
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
export const throwIfPreview = (means: SiteMeans, address: string): void => {
  if (means.preview) throw new AppError(failure('site.preview-only', new URL(address).host))
}

/** Each way belongs to one of the two Jiras. */
const productFor = (way: Way): SiteRecord['product'] =>
  way === 'api-token' || way === 'client-credentials' ? 'jira-cloud' : 'jira-data-center'

/** Cloud stands at the origin; of Data Center what was typed behind it may be its context path. */
const addressFor = (product: SiteRecord['product'], typed: string): string => {
  const [origin, ...deeper] = readAddresses(typed)
  return product === 'jira-cloud' ? origin : (deeper.at(-1) ?? origin)
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
  const product = productFor(input.presented.way)
  const read = await attempt(async () => {
    const address = addressFor(product, input.address)
    throwIfPreview(means, address)
    return { address, presented: readPresented(product, input.presented) }
  })
  if (!read.ok) return refused(read.failure)
  const { address, presented } = read.value
  const { way } = presented
  const accountName = accountNameOf(presented)
  const secret = createSecret(secretOf(presented))
  means.learn(secret.reveal(), accountName)
  const signIn = () => means.signIn({ address, way, accountName, secret, signal })
  const checked =
    input.check === 'skip'
      ? ({ ok: true, value: undefined } as const)
      : await attempt<Connection>(signIn)
  if (!checked.ok) return outcomeOf(withHint(checked.failure, secret.reveal()))
  const { siteId, label, expiresOn, production, keep } = input
  const details = { siteId, label, expiresOn, production, keep, otherAccount: input.otherAccount }
  const connection = checked.value
  const site = { product, address: connection?.site.address ?? address, way, accountName }
  const candidate = { ...details, ...site, secret, connection }
  const stored = await attempt(() => storeCandidate(means, candidate, signal))
  if (stored.ok) return stored.value
  if (isNoOutcome.test(stored.failure.code)) throw new AppError(stored.failure)
  return refused(stored.failure)
}
