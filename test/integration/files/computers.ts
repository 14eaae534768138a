import { join } from 'node:path'
import { createSigningKeys, type SigningKeys } from '#work/signing-keys'
import { fakeSafeStorage } from '../../unit/store/fake-safe-storage.ts'
import { type OpenWork, type OpenWorkOptions, openWork } from '../runs/open-work.ts'
import { temporaryFolder } from '../worker/temporary-folder.ts'

/** Somebody's computer: Slipway with a key, and a user who picks what the test says. */
export interface Computer extends OpenWork {
  readonly keys: SigningKeys
  /** Next file or folder that the user picks; undefined: thinks better of it. */
  picks: { next: string | undefined }
}

/** Opens Slipway for somebody. Nothing protects a key where `unprotected`. */
export const computerOf = async (
  name: string,
  options: OpenWorkOptions & { readonly unprotected?: boolean } = { twins: [] },
): Promise<Computer> => {
  const picks: Computer['picks'] = { next: undefined }
  const pick = async (): Promise<string | undefined> => picks.next
  const storage = fakeSafeStorage()
  if (options.unprotected) storage.mood = 'unavailable'
  const keys = createSigningKeys({
    ...{ folder: await temporaryFolder(), storage, report: () => {} },
    platform: 'linux',
    defaultName: () => name,
  })
  const dialogs = { pickFile: pick, pickTarget: pick, pickFolder: pick }
  const work = await openWork({ dialogs, keys, ...options })
  return { ...work, keys, picks }
}

/** A place for files that go from one computer to the other. */
export const sharedFolder = async (): Promise<(name: string) => string> => {
  const folder = await temporaryFolder()
  return (name) => join(folder, name)
}
