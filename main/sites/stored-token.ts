import { AppError, failure } from '#contract/model/failure'
import { siteRefusalWording } from '#contract/wording/token-wording'
import type { Secret } from '#store/secrets/secret'
import type { Binding } from '#store/secrets/secret-record'
import type { SecretStore } from '#store/secrets/secret-store'
import type { SiteRecord } from './site-record.ts'

/** What a site's token has to belong to. */
export const bindingOf = ({ id, address, accountName }: SiteRecord): Binding => ({
  id,
  origin: address,
  account: accountName,
})

/**
 * The stored token of a site. Throws AppError: `store.keyring-locked`, or `auth.token-missing` when
 * there is none that belongs to just this site and account and can be read.
 */
export const storedToken = async (tokens: SecretStore, record: SiteRecord): Promise<Secret> => {
  const found = await tokens.read(bindingOf(record))
  if (found.found === 'token') return found.secret
  const { host } = new URL(record.address)
  if (found.found === 'locked') throw new AppError(failure('store.keyring-locked', host))
  const state = await tokens.state(record.id)
  const details = (): readonly string[] => {
    if (found.found === 'foreign') return [siteRefusalWording.boundElsewhere]
    if (state.state !== 'lost') return []
    return [siteRefusalWording.tokenLost(state.storedWith, state.presentlyWith)]
  }
  throw new AppError(failure('auth.token-missing', host, details()))
}
