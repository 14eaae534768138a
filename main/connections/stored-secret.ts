import { AppError, failure } from '#contract/model/failure'
import { siteRefusalWording } from '#contract/wording/token-wording'
import type { Secret } from '#store/secrets/secret'
import type { Binding } from '#store/secrets/secret-record'
import type { SecretStore } from '#store/secrets/secret-store'

/**
 * The stored secret of a sign-in. Throws AppError: `store.keyring-locked`, or `auth.token-missing`
 * when there is none that belongs to just this place and account and can be read.
 */
export const storedSecret = async (tokens: SecretStore, binding: Binding): Promise<Secret> => {
  const found = await tokens.read(binding)
  if (found.found === 'token') return found.secret
  const { host } = new URL(binding.origin)
  if (found.found === 'locked') throw new AppError(failure('store.keyring-locked', host))
  const state = await tokens.state(binding.id)
  const details = (): readonly string[] => {
    if (found.found === 'foreign') return [siteRefusalWording.boundElsewhere]
    if (state.state !== 'lost') return []
    return [siteRefusalWording.tokenLost(state.storedWith, state.presentlyWith)]
  }
  throw new AppError(failure('auth.token-missing', host, details()))
}
