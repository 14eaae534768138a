import type { Failure } from '#contract/model/failure'
import type { TokenProtection, TokenState } from '#contract/model/token-state'
import type { Clock } from '#domain/ports'
import type { Disk } from '../disk.ts'
import type { After } from './patience.ts'
import type { SafeStoragePort } from './safe-storage-port.ts'
import type { Secret } from './secret.ts'
import type { Binding, SecretRecord } from './secret-record.ts'

/** How a stored token is to be kept. `weak` and `session` only because the user said so. */
export type Keep = 'protected' | 'session' | 'weak'

/** How storing a token went. Only `stored` changed anything. */
export type Stored =
  | { readonly outcome: 'stored' }
  | { readonly outcome: 'unprotected'; readonly protection: TokenProtection }

/** What looking for a token found. `foreign`: it belongs to another site or account. */
export type Found =
  | { readonly found: 'token'; readonly secret: Secret }
  | { readonly found: 'locked' | 'lost' | 'foreign' | 'absent' }

/** A token's state, without when it was used. */
export type KeptState =
  | { readonly state: 'ok' | 'weak' | 'session-only'; readonly storedAt: string }
  | Extract<TokenState, { state: 'locked' | 'lost' | 'absent' }>

/** The tokens of this computer. They leave it only as `Secret`, for whoever signs in. */
export interface SecretStore {
  /** How well tokens are kept here, as far as it is known without asking. */
  protection(): TokenProtection
  /**
   * Stores a token in the place of the former one, and has noted elsewhere what it belongs to. When
   * that fails, the former token is what there is, as before.
   */
  save(binding: Binding, secret: Secret, keep: Keep, note?: () => Promise<void>): Promise<Stored>
  read(binding: Binding): Promise<Found>
  /** Whether the token could be read, without keeping it in memory. What it finds shows in `state`. */
  examine(binding: Binding): Promise<void>
  state(id: string): Promise<KeptState>
  forget(id: string): Promise<void>
  /** Takes decrypted tokens out of memory; those of this session stay. */
  dropDecrypted(): void
  setAside(): Failure | undefined
  /** Deletes all tokens. */
  removeAll(): Promise<void>
}

/** What a secret store is made of. */
export interface SecretStoreOptions {
  /** Holds tokens and nothing else. Never part of an export or a report. */
  readonly path: string
  /** What it holds, if not tokens. */
  readonly kind?: SecretRecord['kind'] | undefined
  readonly storage: SafeStoragePort
  readonly platform: NodeJS.Platform
  readonly clock: Clock
  readonly after: After
  readonly disk?: Disk | undefined
  /** Told of troubles that nobody waits for. Without anything secret. */
  readonly report: (trouble: string) => void
}
