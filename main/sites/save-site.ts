import { AppError, attempt, type Failure, type FailureCode, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { siteRefusalWording, tokenWording } from '#contract/wording/token-wording'
import { readAddress } from '#jira/address'
import type { Connection } from '#jira/connect'
import { createSecret, type Secret } from '#store/secrets/secret'
import type { Keep } from '#store/secrets/secret-store'
import { looksLikePassword, readEmail, readToken } from './read-token.ts'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
import { bindingOf } from './stored-token.ts'

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

/** What there is to store: who, where, and what Jira said to it, if it was asked. */
export interface Candidate {
  readonly siteId: string | null
  readonly origin: string
  readonly email: string
  readonly secret: Secret
  readonly label: string
  readonly expiresOn: string | null
  readonly production: boolean
  readonly keep: Keep
  readonly otherAccount: 'ask' | 'accept'
  /** Undefined: not asked, because the user said so. */
  readonly connection: Connection | undefined
}

const refused = (cause: Failure): SaveOutcome => ({ outcome: 'refused', failure: cause })

const refusal = (subject: string, why: string): AppError =>
  new AppError(failure('input.invalid', subject, [why]))

/** Throws AppError `site.preview-only` where real sites are not to be touched. */
export const throwIfPreview = (means: SiteMeans, origin: string): void => {
  if (means.preview) throw new AppError(failure('site.preview-only', new URL(origin).host))
}

/** The site that the token is for, if it is known already: by its id, its cloud id, its address. */
const findTarget = async (
  { book }: SiteMeans,
  { siteId, origin, connection }: Candidate,
): Promise<SiteRecord | undefined> => {
  if (siteId !== null) return book.get(siteId)
  const sites = await book.all()
  const cloudId = connection?.site.cloudId
  return (
    sites.find((site) => cloudId !== undefined && site.cloudId === cloudId) ??
    sites.find((site) => site.address === origin)
  )
}

/** A site stays itself, and there is one card for each. */
const throwIfMixedUp = async (
  { book }: SiteMeans,
  { origin, connection }: Candidate,
  target: SiteRecord | undefined,
): Promise<void> => {
  const { host } = new URL(origin)
  if (target !== undefined && target.demo !== null) throw refusal(host, siteRefusalWording.demoSite)
  const cloudId = connection?.site.cloudId
  if (cloudId === undefined || target === undefined) return
  const moved = target.cloudId !== null && target.cloudId !== cloudId && target.address !== origin
  if (moved) throw refusal(host, siteRefusalWording.otherSite)
  const twin = (await book.all()).find((site) => site.id !== target.id && site.cloudId === cloudId)
  if (twin === undefined) return
  throw refusal(host, siteRefusalWording.alreadyConnected(twin.label || twin.title))
}

/** Asks when the token is somebody else's than the one before. */
const otherAccount = (
  { email, connection, otherAccount: answer }: Candidate,
  target: SiteRecord | undefined,
): SaveOutcome | undefined => {
  if (target === undefined || answer === 'accept') return undefined
  const { account } = target
  const isOther =
    account !== null && connection !== undefined
      ? account.accountId !== connection.account.accountId
      : target.email.toLowerCase() !== email.toLowerCase()
  if (!isOther) return undefined
  return {
    outcome: 'other-account',
    former: account?.displayName ?? target.email,
    presented: connection?.account.displayName ?? email,
  }
}

const recordOf = (
  { clock, newId }: SiteMeans,
  candidate: Candidate,
  target: SiteRecord | undefined,
): SiteRecord => {
  const { origin, email, label, expiresOn, production, connection } = candidate
  const at = clock()
  const isSameAddress = target?.address === origin
  return {
    id: target?.id ?? newId(),
    address: origin,
    email,
    label: label.trim(),
    production,
    expiresOn,
    demo: null,
    title: connection?.site.title ?? (isSameAddress ? target.title : new URL(origin).host),
    cloudId: connection?.site.cloudId ?? (isSameAddress ? target.cloudId : null),
    account: connection?.account ?? null,
    check: connection === undefined ? { check: 'not-made' } : { check: 'passed', at },
    addedAt: target?.addedAt ?? at,
    lastUsedAt: connection === undefined ? null : at,
  }
}

/** Stores a token and its site, when nothing stands in the way. */
export const storeCandidate = async (
  means: SiteMeans,
  candidate: Candidate,
): Promise<SaveOutcome> => {
  const target = await findTarget(means, candidate)
  await throwIfMixedUp(means, candidate, target)
  const other = otherAccount(candidate, target)
  if (other !== undefined) return other
  const record = recordOf(means, candidate, target)
  const stored = await means.tokens.save(bindingOf(record), candidate.secret, candidate.keep)
  if (stored.outcome === 'unprotected') return stored
  await means.book.put(record)
  return { outcome: 'stored', site: await means.cardOf(record) }
}

const withHint = (cause: Failure, token: string): Failure =>
  cause.code === 'auth.token-rejected' && looksLikePassword(token)
    ? { ...cause, details: [tokenWording.likePassword, ...cause.details] }
    : cause

/** The outcome that a failed sign-in stands for. Giving up is no outcome but the user's wish. */
export const outcomeOf = (cause: Failure): SaveOutcome => {
  if (cause.code === 'net.cancelled') throw new AppError(cause)
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
): Promise<SaveOutcome> => {
  const read = await attempt(async () => {
    const origin = readAddress(input.address)
    throwIfPreview(means, origin)
    return { origin, email: readEmail(input.email), token: readToken(input.token) }
  })
  if (!read.ok) return refused(read.failure)
  const { origin, email, token } = read.value
  const secret = createSecret(token)
  const signIn = () => means.signIn({ address: origin, email, secret })
  const checked =
    input.check === 'skip'
      ? ({ ok: true, value: undefined } as const)
      : await attempt<Connection>(signIn)
  if (!checked.ok) return outcomeOf(withHint(checked.failure, token))
  const { siteId, label, expiresOn, production, keep } = input
  const details = { siteId, label, expiresOn, production, keep, otherAccount: input.otherAccount }
  const candidate = { ...details, origin, email, secret, connection: checked.value }
  const stored = await attempt(() => storeCandidate(means, candidate))
  if (stored.ok) return stored.value
  if (stored.failure.code.startsWith('file.')) throw new AppError(stored.failure)
  return refused(stored.failure)
}
