import type { After } from './patience.ts'
import type { Secret } from './secret.ts'
import type { Binding } from './secret-record.ts'

/** Tokens in memory: decrypted ones for a while, those of this session until Slipway quits. */
export interface TokenMemory {
  /** Keeps a decrypted token until it has not been used for a while. */
  remember(binding: Binding, secret: Secret): void
  /** Keeps a token that is stored nowhere. */
  keepForSession(token: SessionToken): void
  /** The token, if it belongs to just this. */
  recall(binding: Binding): Secret | undefined
  /** The token that is kept for this session, whoever it belongs to. */
  sessionOf(id: string): SessionToken | undefined
  /** Drops one token, wherever it came from. */
  forget(id: string): void
  /** Drops all tokens that can be decrypted again. */
  dropDecrypted(): void
  /** Drops everything. */
  clear(): void
}

interface Held {
  readonly binding: Binding
  readonly secret: Secret
}

/** A token that is kept until Slipway quits. */
export interface SessionToken extends Held {
  readonly storedAt: string
}

const idleMilliseconds = 15 * 60_000

const isSame = (one: Binding, other: Binding): boolean =>
  one.id === other.id && one.origin === other.origin && one.account === other.account

/** Makes an empty memory. */
export const createTokenMemory = (after: After): TokenMemory => {
  const decrypted = new Map<string, Held & { readonly callOff: () => void }>()
  const ofSession = new Map<string, SessionToken>()

  const drop = (id: string): void => {
    decrypted.get(id)?.callOff()
    decrypted.delete(id)
  }

  const remember = (binding: Binding, secret: Secret): void => {
    drop(binding.id)
    const callOff = after(idleMilliseconds, () => decrypted.delete(binding.id))
    decrypted.set(binding.id, { binding, secret, callOff })
  }

  const dropDecrypted = (): void => {
    for (const id of [...decrypted.keys()]) drop(id)
  }

  return {
    remember,
    keepForSession: (token) => {
      drop(token.binding.id)
      ofSession.set(token.binding.id, token)
    },
    recall: (binding) => {
      const held = ofSession.get(binding.id) ?? decrypted.get(binding.id)
      if (held === undefined || !isSame(held.binding, binding)) return undefined
      if (!ofSession.has(binding.id)) remember(held.binding, held.secret)
      return held.secret
    },
    sessionOf: (id) => ofSession.get(id),
    forget: (id) => {
      drop(id)
      ofSession.delete(id)
    },
    dropDecrypted,
    clear: () => {
      dropDecrypted()
      ofSession.clear()
    },
  }
}
