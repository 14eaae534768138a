import type { KeptDocument } from '../kept-document.ts'
import { type After, withPatience } from './patience.ts'
import { isWeak, providerOf, type SafeStoragePort } from './safe-storage-port.ts'
import type { SecretRecord } from './secret-record.ts'

type Records = Readonly<Record<string, SecretRecord>>

/** Encrypts a stored payload anew, once per launch and record. Never fails: the old one stays then. */
export type Renew = (id: string, text: string) => Promise<void>

/**
 * The system has changed its key and asks for tokens to be encrypted with the new one: written, read
 * back from the disk, decrypted and compared before the old ciphertext goes.
 */
export const createRenewal = (options: {
  readonly storage: SafeStoragePort
  readonly platform: NodeJS.Platform
  readonly after: After
  readonly file: KeptDocument<Records>
  readonly report: (trouble: string) => void
}): Renew => {
  const { storage, platform, after, file } = options
  const tried = new Set<string>()

  const replaced = async (record: SecretRecord, text: string): Promise<SecretRecord> => {
    const ciphertext = await withPatience(after, () => storage.encrypt(text))
    const provider = providerOf(platform, ciphertext)
    if (isWeak(provider) && record.protection !== 'weak') throw new Error('the new key is weak')
    const { ct, backend } = record
    return {
      ...record,
      ct: Buffer.from(ciphertext).toString('base64'),
      provider,
      backend: storage.backend(),
      former: { ct, provider: record.provider, backend },
    }
  }

  const put = (record: SecretRecord): Promise<Records> =>
    file.change((records) => ({ ...records, [record.id]: record }))

  const isReadable = async (id: string, text: string): Promise<boolean> => {
    const ct = (await file.reread())[id]?.ct ?? ''
    const ask = () => storage.decrypt(Buffer.from(ct, 'base64'))
    return (await withPatience(after, ask)).text === text
  }

  return async (id, text) => {
    if (tried.has(id)) return
    tried.add(id)
    const record = (await file.get())[id]
    if (record === undefined) return
    try {
      const next = await replaced(record, text)
      await put(next)
      if (!(await isReadable(id, text))) throw new Error('it did not come back as it was')
      const { former: _, ...settled } = next
      await put(settled)
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown'
      options.report(`a stored token could not be encrypted anew: ${why}`)
      await put(record).catch(() => undefined)
    }
  }
}
