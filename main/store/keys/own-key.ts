import { AppError, failure } from '#contract/model/failure'
import type { KeyHindrance, OwnKey } from '#contract/model/known-key'
import { keyHindranceWording } from '#contract/wording/key-wording'
import type { Clock } from '#domain/ports'
import type { Signer } from '../file-signatures.ts'
import type { InTurn } from '../in-turn.ts'
import type { KeptDocument } from '../kept-document.ts'
import { createSecret } from '../secrets/secret.ts'
import type { Binding } from '../secrets/secret-record.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import { fingerprintOf, makeKeyPair } from './ed25519.ts'
import type { PeopleKeys } from './people-file.ts'
import { writePublicLine } from './public-line.ts'

/** The key of whoever uses this computer. */
export interface OwnKeyKeeper {
  /** Null until something is signed for the first time. */
  mine(): Promise<OwnKey | null>
  /**
   * What signs; the key is made when there is none. Throws AppError `key.unavailable`, also when it
   * is there but cannot be read.
   */
  signer(): Promise<Signer>
  /** What others see as one's name; the signatures that were made keep theirs. */
  rename(name: string): Promise<OwnKey>
  /** Makes another key in the place of one that is lost; others have to be given its public half. */
  renew(): Promise<OwnKey>
}

/** What keeping the key takes. */
export interface OwnKeyOptions {
  readonly file: KeptDocument<PeopleKeys>
  /** Holds the private half, and nothing else. */
  readonly secrets: Pick<SecretStore, 'save' | 'read'>
  /** What the key is called before its owner says otherwise. */
  readonly defaultName: () => string
  readonly clock: Clock
  readonly inTurn: InTurn
}

/** The private half is bound to the public one, so that a changed file cannot exchange it. */
const bindingOf = (publicKey: string): Binding => ({
  id: 'signing-key',
  origin: 'slipway:signing-key',
  account: publicKey,
})

const viewOf = ({ name, publicKey, madeAt }: NonNullable<PeopleKeys['mine']>): OwnKey => ({
  name,
  fingerprint: fingerprintOf(publicKey),
  madeAt,
  publicLine: writePublicLine({ name, publicKey }),
})

const unavailable = (hindrance: KeyHindrance): AppError =>
  new AppError(failure('key.unavailable', keyHindranceWording[hindrance]))

/** Keeps one's own key: the private half encrypted by the operating system, or not at all. */
export const keepOwnKey = (options: OwnKeyOptions): OwnKeyKeeper => {
  const { file, secrets, clock } = options

  const make = async (name: string): Promise<Signer> => {
    const pair = makeKeyPair()
    const secret = createSecret(pair.privateKey)
    const stored = await secrets.save(bindingOf(pair.publicKey), secret, 'protected', async () => {
      const mine = { name, publicKey: pair.publicKey, madeAt: clock() }
      await file.change((content) => ({ ...content, mine }))
    })
    if (stored.outcome === 'stored') return { ...pair, name }
    throw unavailable(stored.protection.state === 'locked' ? 'locked' : 'unprotected')
  }

  return {
    mine: async () => {
      const { mine } = await file.get()
      return mine === null ? null : viewOf(mine)
    },
    signer: () =>
      options.inTurn(async () => {
        const { mine } = await file.get()
        if (mine === null) return make(options.defaultName())
        const { name, publicKey } = mine
        const found = await secrets.read(bindingOf(publicKey))
        if (found.found === 'token') return { name, publicKey, privateKey: found.secret.reveal() }
        throw unavailable(found.found === 'locked' ? 'locked' : 'lost')
      }),
    rename: (name) =>
      options.inTurn(async () => {
        if ((await file.get()).mine === null) await make(name)
        const { mine } = await file.change((content) =>
          content.mine === null ? content : { ...content, mine: { ...content.mine, name } },
        )
        if (mine === null) throw unavailable('lost')
        return viewOf(mine)
      }),
    renew: () =>
      options.inTurn(async () => {
        const { mine: former } = await file.get()
        await make(former?.name ?? options.defaultName())
        const { mine } = await file.get()
        if (mine === null) throw unavailable('lost')
        return viewOf(mine)
      }),
  }
}
