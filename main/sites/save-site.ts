import { productOfWay } from '#connections/credential-kinds'
import { onlyEntry } from '#connections/entries'
import { accountNameOf, readPresented, secretOf } from '#connections/read-presented'
import { withHint } from '#connections/refusal-hints'
import { outcomeOf, refusedBy } from '#connections/save-outcomes'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { readAddresses } from '#jira/address'
import type { SignedInConnection } from '#jira/connect'
import { createSecret } from '#store/secrets/secret'
import { jiraPersonalTokens } from './jira-personal-tokens.ts'
import { missingScopes } from './missing-scopes.ts'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
import { type Candidate, storeCandidate } from './store-candidate.ts'

/** Throws AppError `site.preview-only` where real sites are not to be touched. */
export const throwIfPreview = (means: SiteMeans, address: string): void => {
  if (means.preview) throw new AppError(failure('site.preview-only', new URL(address).host))
}

/** Cloud stands at the origin; of Data Center what was typed behind it may be its context path. */
const addressFor = (product: SiteRecord['product'], typed: string): string => {
  const [origin, ...deeper] = readAddresses(typed)
  return product === 'jira-cloud' ? origin : (deeper.at(-1) ?? origin)
}

/** What a sign-in tells of itself: the entry of its list if it can be no other, scopes that it lacks. */
const learnOf = async (
  connection: SignedInConnection | undefined,
): Promise<Pick<Candidate, 'entry' | 'missingScopes'>> => {
  if (connection === undefined) return { entry: null, missingScopes: null }
  const isListed = connection.account.token === 'personal-access-token'
  return {
    entry: isListed ? await onlyEntry(jiraPersonalTokens(connection.api)) : null,
    missingScopes: await missingScopes(connection),
  }
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
  const product = productOfWay(input.presented.way)
  const read = await attempt(async () => {
    const address = addressFor(product, input.address)
    throwIfPreview(means, address)
    return { address, presented: readPresented(product, input.presented) }
  })
  if (!read.ok) return refusedBy(read.failure)
  const { address, presented } = read.value
  const { way } = presented
  const accountName = accountNameOf(presented)
  const secret = createSecret(secretOf(presented))
  means.learn(secret.reveal(), accountName)
  // What stands there is found out first, by all of what was typed.
  const typed = input.address.trim()
  const signIn = () => means.signIn({ address: typed, way, accountName, secret, signal })
  const checked =
    input.check === 'skip' ? ({ ok: true, value: undefined } as const) : await attempt(signIn)
  means.captcha.note(address, checked.ok ? undefined : checked.failure)
  if (!checked.ok) return outcomeOf(withHint(checked.failure, presented))
  const { siteId, label, expiresOn, production, keep } = input
  const details = { siteId, label, expiresOn, production, keep, otherAccount: input.otherAccount }
  const connection = checked.value
  const site = { product, address: connection?.site.address ?? address, way, accountName }
  const stored = await attempt(async () => {
    const learned = await learnOf(connection)
    const candidate = { ...details, ...site, ...learned, secret, connection }
    return storeCandidate(means, candidate, signal)
  })
  void connection?.signOut()
  return stored.ok ? stored.value : refusedBy(stored.failure)
}
