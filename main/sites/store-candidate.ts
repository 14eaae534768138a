import type { Way } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { siteRefusalWording } from '#contract/wording/token-wording'
import type { Connection } from '#jira/connect'
import { throwIfCancelled } from '#jira/sleep'
import type { Secret } from '#store/secrets/secret'
import type { Keep } from '#store/secrets/secret-store'
import { keepRunsAwayFrom } from './keep-runs-away-from.ts'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
import { bindingOf } from './stored-token.ts'

/** What there is to store: who, where, and what Jira said to it, if it was asked. */
export interface Candidate {
  readonly siteId: string | null
  readonly product: SiteRecord['product']
  /** With the context path of Data Center. */
  readonly address: string
  readonly way: Way
  readonly accountName: string
  readonly secret: Secret
  readonly label: string
  readonly expiresOn: string | null
  readonly production: boolean
  readonly keep: Keep
  readonly otherAccount: 'ask' | 'accept'
  /** Undefined: not asked, because the user said so. */
  readonly connection: Connection | undefined
  readonly entry: SiteRecord['entry']
  readonly missingScopes: SiteRecord['missingScopes']
}

const refusal = (subject: string, why: string): AppError =>
  new AppError(failure('input.invalid', subject, [why]))

/** The site that the token is for, if it is known already: by its id, its cloud id, its address. */
const findTarget = async (
  { book }: SiteMeans,
  { siteId, address, connection }: Candidate,
): Promise<SiteRecord | undefined> => {
  if (siteId !== null) return book.get(siteId)
  const sites = await book.all()
  const cloudId = connection?.site.cloudId
  return (
    sites.find((site) => cloudId !== undefined && site.cloudId === cloudId) ??
    sites.find((site) => site.address === address)
  )
}

/** A site stays itself, and there is one card for each. */
const throwIfMixedUp = async (
  { book }: SiteMeans,
  { address, connection }: Candidate,
  target: SiteRecord | undefined,
): Promise<void> => {
  const { host } = new URL(address)
  if (target !== undefined && target.demo !== null) throw refusal(host, siteRefusalWording.demoSite)
  const cloudId = connection?.site.cloudId
  if (cloudId === undefined || target === undefined) return
  const moved = target.cloudId !== null && target.cloudId !== cloudId && target.address !== address
  if (moved) throw refusal(host, siteRefusalWording.otherSite)
  const twin = (await book.all()).find((site) => site.id !== target.id && site.cloudId === cloudId)
  if (twin === undefined) return
  throw refusal(host, siteRefusalWording.alreadyConnected(twin.label || twin.title))
}

/** Asks when the token is somebody else's than the one before. */
const otherAccount = (
  { accountName, connection, otherAccount: answer }: Candidate,
  target: SiteRecord | undefined,
): SaveOutcome | undefined => {
  if (target === undefined || answer === 'accept') return undefined
  const { account } = target
  const isOther =
    account !== null && connection !== undefined
      ? account.accountId !== connection.account.accountId
      : target.accountName.toLowerCase() !== accountName.toLowerCase()
  if (!isOther) return undefined
  return {
    outcome: 'other-account',
    former: account?.displayName ?? target.accountName,
    presented: connection?.account.displayName ?? accountName,
  }
}

/**
 * What the user calls the site. Whoever connects a site that is known, without having chosen it,
 * replaces its token and nothing else: it keeps its name, and above all its mark as production.
 */
const tagOf = (
  { siteId, label, production }: Candidate,
  target: SiteRecord | undefined,
): Pick<SiteRecord, 'label' | 'production'> =>
  siteId !== null || target === undefined
    ? { label: label.trim(), production }
    : { label: target.label || label.trim(), production: target.production || production }

const recordOf = (
  { clock, newId }: SiteMeans,
  candidate: Candidate,
  target: SiteRecord | undefined,
): SiteRecord => {
  const { product, address, way, accountName, expiresOn, entry, missingScopes, connection } =
    candidate
  const at = clock()
  const isSameAddress = target?.address === address
  return {
    id: target?.id ?? newId(),
    ...{ product, address, way, accountName },
    version: connection?.site.dataCenter?.version ?? (isSameAddress ? target.version : null),
    ...tagOf(candidate, target),
    twoSignatures: target?.twoSignatures,
    ...{ expiresOn, entry, missingScopes },
    demo: null,
    title: connection?.site.title ?? (isSameAddress ? target.title : new URL(address).host),
    cloudId: connection?.site.cloudId ?? (isSameAddress ? target.cloudId : null),
    account: connection?.account ?? null,
    check: connection === undefined ? { check: 'not-made' } : { check: 'passed', at },
    addedAt: target?.addedAt ?? at,
    lastUsedAt: connection === undefined ? null : at,
  }
}

const store = async (means: SiteMeans, candidate: Candidate): Promise<SaveOutcome> => {
  const target = await findTarget(means, candidate)
  await throwIfMixedUp(means, candidate, target)
  const other = otherAccount(candidate, target)
  if (other !== undefined) return other
  const record = recordOf(means, candidate, target)
  const { secret, keep } = candidate
  const note = () => means.book.put(record)
  // A deployment that is under way keeps what it signed in with, its session above all.
  const letRunsCome = keepRunsAwayFrom(means, target)
  try {
    const stored = await means.tokens.save(bindingOf(record), secret, keep, note)
    if (stored.outcome === 'unprotected') return stored
    void means.sessions.end(record.id)
    return { outcome: 'stored', site: await means.cardOf(record) }
  } finally {
    letRunsCome()
  }
}

/**
 * Stores a token and its site, when nothing stands in the way. One at a time: whether the site is
 * known already must not change meanwhile. Fails with `net.cancelled` when it was given up before.
 */
export const storeCandidate = (
  means: SiteMeans,
  candidate: Candidate,
  signal: AbortSignal,
): Promise<SaveOutcome> =>
  means.inTurn(async () => {
    throwIfCancelled(signal, candidate.address)
    return store(means, candidate)
  })
