import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for files that are passed on, and for keys that sign them. */
export const fileWording = {
  'plan.view-only': ({ subject }: Failure): Wording => ({
    what: `The plan ${subject} was opened without the snapshots that it was made from.`,
    changed: changed.nothing,
    next: 'It can be looked at. To decide, save or deploy, open a file that was saved with “Save plan”, or analyze the changes again.',
  }),
  'plan.not-saved': ({ subject }: Failure): Wording => ({
    what: `The plan for ${subject} has changed since it was saved.`,
    changed: changed.nothing,
    next: 'Save it first: what is signed is what stands in the file.',
  }),
  'plan.signatures-missing': ({ subject }: Failure): Wording => ({
    what: `${subject} takes only plans that two people signed: who made them, and somebody else who looked them through.`,
    changed: changed.nothing,
    next: 'Save the plan, have it signed by a person whose key you know, open that file and deploy from it. See the details for what is missing.',
  }),
  'file.passphrase-needed': ({ subject }: Failure): Wording => ({
    what: `${subject} is encrypted.`,
    changed: changed.nothing,
    next: 'Enter the passphrase that it was saved with.',
  }),
  'file.passphrase-wrong': ({ subject }: Failure): Wording => ({
    what: `This is not the passphrase of ${subject}.`,
    changed: changed.nothing,
    next: 'Try again, also with the keyboard’s other layout. Without the passphrase nobody can open the file.',
  }),
  'key.unavailable': ({ subject }: Failure): Wording => ({
    what: `Nothing can be signed here: ${subject}.`,
    changed: changed.nothing,
    next: 'Unlock the keyring of your system, or set one up, and try again. Files can be saved unsigned meanwhile.',
  }),
} as const
