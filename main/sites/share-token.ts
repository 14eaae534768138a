import { keepAs } from '#connections/keep-as'
import { throwIfRestricted } from '#connections/restrictions'
import { outcomeOf } from '#connections/save-outcomes'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { siteRefusalWording } from '#contract/wording/token-wording'
import { kindOfJira } from '#domain/restrictions/kind-of-jira'
import { readAddress } from '#jira/address'
import type { Keep, KeptState } from '#store/secrets/secret-store'
import { throwIfPreview } from './save-site.ts'
import type { SiteMeans } from './site-means.ts'
import { storeCandidate } from './store-candidate.ts'
import { storedToken } from './stored-token.ts'

/** As the shared token is kept, so is its copy, unless the user was asked. */
const keepOf = (asked: Keep, kept: KeptState): Keep =>
  asked === 'protected' ? keepAs(kept) : asked

/** Uses a stored classic token for a second site of the same account, because the user said so. */
export const shareToken = async (
  means: SiteMeans,
  input: InputOf<'site.share-token'>,
  signal: AbortSignal,
): Promise<SaveOutcome> => {
  const { siteId, fromSiteId, address, label, production, otherAccount } = input
  const shared = await attempt(async () => {
    const origin = readAddress(address)
    throwIfPreview(means, origin)
    const from = await means.book.get(fromSiteId)
    const refuse = (why: string): never => {
      throw new AppError(failure('input.invalid', new URL(origin).host, [why]))
    }
    if (from.demo !== null) return refuse(siteRefusalWording.demoSite)
    if (from.account !== null) {
      const kind = {
        product: from.product,
        way: from.way,
        credential: kindOfJira(from.account.token),
      }
      throwIfRestricted(kind, 'second-site', new URL(origin).host)
    }
    if (from.account?.token !== 'classic') return refuse(siteRefusalWording.notShared)
    const { product, way, accountName, expiresOn, account } = from
    const secret = await storedToken(means.tokens, from)
    const knownWay = account.token
    const signIn = { address: origin, way, accountName, secret, knownWay, signal }
    const signedIn = await attempt(() => means.signIn(signIn))
    means.captcha.note(origin, signedIn.ok ? undefined : signedIn.failure)
    if (!signedIn.ok) throw new AppError(signedIn.failure)
    const connection = signedIn.value
    const keep = keepOf(input.keep, await means.tokens.state(fromSiteId))
    if (connection.account.accountId !== account.accountId) {
      throw new AppError(failure('auth.other-account', new URL(origin).host))
    }
    const site = { product, address: origin, way, accountName }
    const details = { siteId, ...site, secret, label, expiresOn, production }
    const candidate = {
      ...details,
      keep,
      otherAccount,
      connection,
      entry: null,
      missingScopes: null,
    }
    return storeCandidate(means, candidate, signal)
  })
  if (shared.ok) return shared.value
  return outcomeOf(shared.failure)
}
