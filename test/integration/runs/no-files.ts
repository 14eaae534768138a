import { createOfferedFiles } from '#app/offered-files'
import type { WorkOptions } from '#work/create-work'
import { createSigningKeys } from '#work/signing-keys'
import { fakeSafeStorage } from '../../unit/store/fake-safe-storage.ts'

/** Keys in a folder, and a user who saves and opens no files. */
export const noFiles = (folder: string): Pick<WorkOptions, 'dialogs' | 'keys' | 'offered'> => ({
  dialogs: {
    pickFile: async () => undefined,
    pickTarget: async () => undefined,
    pickFolder: async () => undefined,
  },
  keys: createSigningKeys({
    folder,
    storage: fakeSafeStorage(),
    report: () => {},
    platform: 'linux',
    defaultName: () => 'Ada',
  }),
  offered: createOfferedFiles(() => {}),
})
