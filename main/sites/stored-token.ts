import { storedSecret } from '#connections/stored-secret'
import type { Secret } from '#store/secrets/secret'
import type { Binding } from '#store/secrets/secret-record'
import type { SecretStore } from '#store/secrets/secret-store'
import type { SiteRecord } from './site-record.ts'

/** What a site's secret has to belong to. */
export const bindingOf = ({ id, address, accountName }: SiteRecord): Binding => ({
  id,
  origin: address,
  account: accountName,
})

/** The stored secret of a site. Throws what `storedSecret` does. */
export const storedToken = (tokens: SecretStore, record: SiteRecord): Promise<Secret> =>
  storedSecret(tokens, bindingOf(record))
