import type { Clock } from '#domain/ports'
import type { SecretStore } from '#store/secrets/secret-store'
import type { SignInOwners } from '../sign-in-owner.ts'
import type { RotationJournal } from './rotation-journal.ts'

/** What putting a new token in the place of another works with. */
export interface RotationMeans {
  readonly journal: RotationJournal
  readonly tokens: SecretStore
  readonly clock: Clock
  readonly newId: () => string
  readonly learn: (secret: string, account: string) => void
  readonly owners: SignInOwners
}
