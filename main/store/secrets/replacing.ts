import { attempt } from '#contract/model/failure'
import type { KeptDocument } from '../kept-document.ts'
import type { SecretRecord } from './secret-record.ts'
import type { Found, Stored } from './secret-store.ts'
import type { TokenMemory } from './token-memory.ts'

/** Why a stored token cannot be had. */
export type Trouble = Extract<Found['found'], 'locked' | 'lost' | 'foreign'>

/** A token that is stored with the former one still to be had, until that is settled. */
export type Replaced =
  | Exclude<Stored, { outcome: 'stored' }>
  | { readonly outcome: 'stored'; readonly settle: () => Promise<void> }

type SecretsFile = KeptDocument<Readonly<Record<string, SecretRecord>>>

/** Makes what writes one token's record; undefined takes it out. */
export const putInto =
  (file: SecretsFile) =>
  async (id: string, record: SecretRecord | undefined): Promise<void> => {
    await file.change((records) => {
      if (record !== undefined) return { ...records, [id]: record }
      if (records[id] === undefined) return records
      const { [id]: _, ...rest } = records
      return rest
    })
  }

/**
 * Replaces a token and has noted what the new one belongs to. If that cannot be noted, the former
 * token is put back: the new one is bound to an account that nobody knows of.
 */
export const createReplacing = (options: {
  readonly file: SecretsFile
  readonly memory: TokenMemory
  readonly troubles: Map<string, Trouble>
  readonly report: (trouble: string) => void
}) => {
  const { file, memory, troubles } = options
  const put = putInto(file)

  /** What there is of a token, and how to have just that again. */
  const remember = async (id: string): Promise<() => Promise<void>> => {
    const record = (await file.get())[id]
    const session = memory.sessionOf(id)
    const trouble = troubles.get(id)
    return async () => {
      memory.forget(id)
      if (session !== undefined) memory.keepForSession(session)
      troubles.delete(id)
      if (trouble !== undefined) troubles.set(id, trouble)
      if ((await file.get())[id] !== record) await put(id, record)
    }
  }

  const tidyUp = async (tidy: () => Promise<void>): Promise<void> => {
    const tidied = await attempt(tidy)
    if (tidied.ok) return
    options.report(`the file of stored tokens could not be tidied up: ${tidied.failure.code}`)
  }

  return async (
    id: string,
    begin: () => Promise<Replaced>,
    note: () => Promise<void>,
  ): Promise<Stored> => {
    const putBack = await remember(id)
    const replaced = await begin()
    if (replaced.outcome === 'unprotected') return replaced
    try {
      await note()
    } catch (error) {
      // On a disk that takes nothing more, the former ciphertext still stands in the new record.
      await tidyUp(putBack)
      throw error
    }
    await tidyUp(replaced.settle)
    return { outcome: 'stored' }
  }
}
