import { AppError, attempt, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { SaveOutcome } from '#contract/operations/site-operations'
import { siteRefusalWording } from '#contract/wording/token-wording'
import { readAddress } from '#jira/address'
import type { Keep, KeptState } from '#store/secrets/secret-store'
import { outcomeOf, throwIfPreview } from './save-site.ts'
import type { SiteMeans } from './site-means.ts'
import { storeCandidate } from './store-candidate.ts'
import { storedToken } from './stored-token.ts'

/** As the shared token is kept, so is its copy. */
const keepOf = ({ state }: KeptState): Keep => {
  if (state === 'session-only') return 'session'
  return state === 'weak' ? 'weak' : 'protected'
}

/** Uses a stored classic token for a second site of the same account, because the user said so. */
export const shareToken = async (
  means: SiteMeans,
  { fromSiteId, address, label, production }: InputOf<'site.share-token'>,
): Promise<SaveOutcome> => {
  const shared = await attempt(async () => {
    const origin = readAddress(address)
    throwIfPreview(means, origin)
    const from = await means.book.get(fromSiteId)
    const refuse = (why: string): never => {
      throw new AppError(failure('input.invalid', new URL(origin).host, [why]))
    }
    if (from.demo !== null) return refuse(siteRefusalWording.demoSite)
    if (from.account?.token !== 'classic') return refuse(siteRefusalWording.scopedToken)
    const { email, expiresOn, account } = from
    const secret = await storedToken(means.tokens, from)
    const tokenKind = account.token
    const connection = await means.signIn({ address: origin, email, secret, tokenKind })
    const keep = keepOf(await means.tokens.state(fromSiteId))
    if (connection.account.accountId !== account.accountId) {
      throw new AppError(failure('auth.other-account', new URL(origin).host))
    }
    const details = { siteId: null, origin, email, secret, label, expiresOn, production }
    const candidate = { ...details, keep, otherAccount: 'ask', connection } as const
    return storeCandidate(means, candidate)
  })
  if (shared.ok) return shared.value
  if (shared.failure.code.startsWith('file.')) throw new AppError(shared.failure)
  return outcomeOf(shared.failure)
}
