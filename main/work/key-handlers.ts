import { writeFile } from 'node:fs/promises'
import type { FileDialogs } from '#ipc/file-dialogs'
import type { Handlers } from '#ipc/handler'
import { onFile } from '#store/file-failure'
import type { SigningKeys } from './signing-keys.ts'

/** Names of the operations about keys. */
export type KeyOperation = Extract<keyof Handlers, `keys.${string}`>

const suggestedName = 'Slipway public key.txt'

/** Answers what concerns the user's key and the people whose keys are known. */
export const createKeyHandlers = (
  keys: SigningKeys,
  dialogs: Pick<FileDialogs, 'pickTarget'>,
): Pick<Handlers, KeyOperation> => ({
  'keys.mine': async () => ({ key: await keys.own.mine() }),
  'keys.rename-mine': async ({ name }) => ({ key: await keys.own.rename(name.trim()) }),
  'keys.renew-mine': async () => ({ key: await keys.own.renew() }),
  'keys.export-mine': async () => {
    // Whoever asks for it first has it made.
    await keys.signer()
    const key = await keys.own.mine()
    const picked = await dialogs.pickTarget('public-key', suggestedName)
    if (picked === undefined || key === null) return { savedTo: null }
    await onFile(picked, () => writeFile(picked, `${key.publicLine}\n`))
    return { savedTo: picked }
  },
  'keys.list': async () => ({ people: await keys.people.list() }),
  'keys.add': async ({ line, name }) => ({ people: await keys.people.add(line, name) }),
  'keys.rename': async ({ fingerprint, name }) => ({
    people: await keys.people.rename(fingerprint, name),
  }),
  'keys.remove': async ({ fingerprint }) => ({ people: await keys.people.remove(fingerprint) }),
})
