import type { TokenProtection } from '#contract/model/token-state'
import { wordKeeper } from '#contract/wording/keeper-wording'
import { inTurnByKey } from '../in-turn.ts'
import { keepDocument } from '../kept-document.ts'
import { createCipher, type Opened } from './cipher.ts'
import { createProtectionProbe } from './protection.ts'
import { createRenewal } from './renewal.ts'
import { createReplacing, putInto, type Replaced, type Trouble } from './replacing.ts'
import { isWeak, providerOf } from './safe-storage-port.ts'
import { createSecret, type Secret } from './secret.ts'
import {
  type Binding,
  readPayload,
  type SecretRecord,
  secretsSort,
  writePayload,
} from './secret-record.ts'
import type { Found, Keep, KeptState, SecretStore, SecretStoreOptions } from './secret-store.ts'
import { createTokenMemory } from './token-memory.ts'

const formerOf = ({ ct, provider, backend }: SecretRecord): Pick<SecretRecord, 'former'> => ({
  former: { ct, provider, backend },
})

/**
 * Keeps tokens as `auth-and-secrets` 3.3 has it: encrypted by the operating system, bound to site
 * and account inside the ciphertext, never weakly without the user's word, and never destroyed
 * because something failed.
 */
export const createSecretStore = (options: SecretStoreOptions): SecretStore => {
  const { storage, platform, clock, after } = options
  const file = keepDocument(secretsSort, options.path, options)
  const cipher = createCipher(storage, after)
  const probe = createProtectionProbe({ storage, platform, cipher, after })
  const memory = createTokenMemory(after)
  const queueOf = inTurnByKey()
  const troubles = new Map<string, Trouble>()
  const renew = createRenewal({ ...options, file })
  const put = putInto(file)
  const replace = createReplacing({ file, memory, troubles, report: options.report })

  /** The former ciphertext is there only when encrypting anew or replacing was interrupted. */
  const open = async ({ ct, former }: SecretRecord, binding: Binding): Promise<Opened> => {
    const opened = await cipher.decrypt(ct)
    if (former === undefined || opened.opened === 'locked') return opened
    const isGood = opened.opened === 'text' && readPayload(opened.text, binding) !== undefined
    return isGood ? opened : cipher.decrypt(former.ct)
  }

  const readRecord = async (binding: Binding): Promise<Found> => {
    const { id } = binding
    const record = (await file.get())[id]
    if (record === undefined) return { found: 'absent' }
    const opened = await open(record, binding)
    const trouble = (found: Trouble): Found => {
      troubles.set(id, found)
      return { found }
    }
    if (opened.opened !== 'text') return trouble(opened.opened)
    const token = readPayload(opened.text, binding)
    if (token === undefined) return trouble('foreign')
    troubles.delete(id)
    if (opened.shouldReEncrypt) void queueOf(id)(() => renew(id, opened.text))
    return { found: 'token', secret: createSecret(token) }
  }

  /** A replaced token that can be read goes; one that cannot be read here may be readable elsewhere. */
  const keepForSession = async (binding: Binding, secret: Secret): Promise<Replaced> => {
    const { id } = binding
    const former = troubles.get(id) ?? (await readRecord(binding)).found
    memory.keepForSession({ binding, secret, storedAt: clock() })
    return {
      outcome: 'stored',
      settle: async () => {
        if (former === 'token') await put(id, undefined)
      },
    }
  }

  const store = async (binding: Binding, secret: Secret, keep: Keep): Promise<Replaced> => {
    const protection = await probe.find()
    const unprotected = (state: TokenProtection['state']): Replaced => ({
      outcome: 'unprotected',
      protection: { ...protection, state },
    })
    const isAllowed = protection.state === 'os' || (protection.state === 'weak' && keep === 'weak')
    if (!isAllowed) return unprotected(protection.state)
    const ciphertext = await cipher.encrypt(writePayload(binding, secret.reveal()))
    if (typeof ciphertext === 'string') return unprotected(ciphertext)
    const provider = providerOf(platform, ciphertext)
    if (isWeak(provider) && keep !== 'weak') return unprotected('weak')
    const record: SecretRecord = {
      v: 1,
      id: binding.id,
      kind: options.kind ?? 'sign-in',
      ct: Buffer.from(ciphertext).toString('base64'),
      provider,
      backend: storage.backend(),
      protection: isWeak(provider) ? 'weak' : 'os',
      storedAt: clock(),
    }
    const former = (await file.get())[binding.id]
    await put(binding.id, { ...record, ...(former === undefined ? {} : formerOf(former)) })
    troubles.delete(binding.id)
    memory.forget(binding.id)
    memory.remember(binding, secret)
    return {
      outcome: 'stored',
      settle: async () => {
        if (former !== undefined) await put(binding.id, record)
      },
    }
  }

  const stateOf = (record: SecretRecord): KeptState => {
    const { storedAt, protection, backend } = record
    const trouble = troubles.get(record.id)
    if (trouble === 'locked') return { state: 'locked', storedAt }
    if (trouble === undefined) return { state: protection === 'weak' ? 'weak' : 'ok', storedAt }
    const [storedWith, presentlyWith] = [wordKeeper(backend), wordKeeper(storage.backend())]
    return { state: 'lost', storedAt, storedWith, presentlyWith }
  }

  return {
    protection: probe.known,
    save: (binding, secret, keep, note = () => Promise.resolve()) =>
      queueOf(binding.id)(() => {
        const begin = keep === 'session' ? keepForSession : store
        return replace(binding.id, () => begin(binding, secret, keep), note)
      }),
    read: (binding) =>
      queueOf(binding.id)(async () => {
        const recalled = memory.recall(binding)
        if (recalled !== undefined) return { found: 'token', secret: recalled }
        const found = await readRecord(binding)
        if (found.found === 'token') memory.remember(binding, found.secret)
        return found
      }),
    examine: (binding) =>
      queueOf(binding.id)(async () => {
        if (memory.recall(binding) !== undefined) return
        const { found } = await readRecord(binding)
        // The keyring has just answered, so asking how good it is opens no window.
        if (found === 'token') await probe.find()
      }),
    state: async (id) => {
      const session = memory.sessionOf(id)
      if (session !== undefined) return { state: 'session-only', storedAt: session.storedAt }
      const record = (await file.get())[id]
      return record === undefined ? { state: 'absent' } : stateOf(record)
    },
    forget: (id) =>
      queueOf(id)(async () => {
        await put(id, undefined)
        memory.forget(id)
        troubles.delete(id)
      }),
    dropDecrypted: memory.dropDecrypted,
    setAside: file.setAside,
    removeAll: async () => {
      memory.clear()
      troubles.clear()
      await file.remove()
    },
  }
}
