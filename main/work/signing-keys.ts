import { userInfo } from 'node:os'
import { join } from 'node:path'
import { attempt, type Failure } from '#contract/model/failure'
import type { FileSignature, SignatureView } from '#contract/model/file-signature'
import type { Clock } from '#domain/ports'
import type { Signer } from '#store/file-signatures'
import { inTurn } from '#store/in-turn'
import { keepDocument } from '#store/kept-document'
import { type KnownPeople, keepKnownPeople, signatureViews } from '#store/keys/known-people'
import { keepOwnKey, type OwnKeyKeeper } from '#store/keys/own-key'
import { peopleKeysSort } from '#store/keys/people-file'
import { createSecretStore } from '#store/secrets/create-secret-store'
import { type After, afterReally } from '#store/secrets/patience'
import type { SafeStoragePort } from '#store/secrets/safe-storage-port'

/** The user's key, and the people whose keys are known. */
export interface SigningKeys {
  readonly own: OwnKeyKeeper
  readonly people: KnownPeople
  /** What the user is called in comments. */
  name(): Promise<string>
  /** Whose signatures these are. */
  views(signatures: readonly FileSignature[]): Promise<readonly SignatureView[]>
  /** The key and the name that sign. Throws AppError `key.unavailable`. */
  signer(): Promise<Signer>
  /** Files that were damaged and begun anew. */
  setAside(): Promise<readonly Failure[]>
  /** Deletes the key and forgets everybody's. */
  removeAll(): Promise<void>
}

/** What keeping keys takes. */
export interface SigningKeysOptions {
  /** Must exist. Holds `people-keys.json`, and `signing-key.secrets.json`, which nothing else reads. */
  readonly folder: string
  readonly storage: SafeStoragePort
  readonly report: (trouble: string) => void
  readonly clock?: Clock | undefined
  readonly platform?: NodeJS.Platform | undefined
  readonly after?: After | undefined
  /** What the key is called before its owner says otherwise. */
  readonly defaultName?: (() => string) | undefined
}

/** The name that somebody signed in to this computer with; some systems know none. */
const nameHere = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Keeps keys in files of a folder. */
export const createSigningKeys = (options: SigningKeysOptions): SigningKeys => {
  const { folder, storage, report } = options
  const { clock = () => new Date().toISOString(), platform = process.platform } = options
  const { after = afterReally, defaultName = nameHere } = options
  const path = join(folder, 'signing-key.secrets.json')
  const keeping = { storage, platform, clock, after, report }
  const secrets = createSecretStore({ path, kind: 'signing-key', ...keeping })
  const file = keepDocument(peopleKeysSort, join(folder, 'people-keys.json'), { clock })
  const own = keepOwnKey({ file, secrets, defaultName, clock, inTurn: inTurn() })
  return {
    own,
    people: keepKnownPeople(file, clock),
    name: async () => (await own.mine())?.name ?? defaultName(),
    views: async (signatures) => signatureViews(signatures, await file.get()),
    signer: own.signer,
    setAside: async () => {
      // A file that cannot be read is no damaged one: using the key says what is wrong with it.
      await attempt(file.get)
      await attempt(() => secrets.state(''))
      return [file.setAside(), secrets.setAside()].filter((one) => one !== undefined)
    },
    removeAll: async () => {
      await secrets.removeAll()
      await file.remove()
    },
  }
}
