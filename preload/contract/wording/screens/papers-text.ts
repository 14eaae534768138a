import type { SignatureRole } from '../../model/file-signature.ts'
import { counted } from '../wording.ts'

/** Words for the file, the comments and the signatures of a plan. */
export const papersText = {
  save: 'Save plan…',
  saved: (path: string): string => `The plan was saved to ${path}.`,
  savedness: {
    never: 'Not saved to a file',
    changed: 'Changed since it was saved',
    saved: 'Saved',
  } as const satisfies Record<'never' | 'changed' | 'saved', string>,
  open: (comments: number, signatures: number): string =>
    comments + signatures === 0
      ? 'Comments and signatures'
      : [
          comments === 0 ? '' : counted(comments, 'comment', 'comments'),
          signatures === 0 ? '' : counted(signatures, 'signature', 'signatures'),
        ]
          .filter((part) => part !== '')
          .join(', '),
  title: 'Comments and signatures',
  file: (name: string): string => `Its file: ${name}.`,
  comments: 'Comments',
  noComments: 'Nobody has said anything about this plan yet.',
  aboutPlan: 'About the whole plan',
  aboutStep: (name: string): string => `About ${name}`,
  aboutGone: 'About a step that the plan no longer has',
  said: (author: string, moment: string): string => `${author}, ${moment}`,
  comment: 'Your comment',
  commentHelp: 'It is saved with the plan. Signatures that stand in the file fit no longer then.',
  add: 'Add comment',
  commented: 'The comment was added.',
  stepComments: (count: number): string => (count === 0 ? 'Comments' : `Comments (${count})`),
  signatures: 'Signatures',
  noSignatures: 'Nobody has signed this plan.',
  dropped: (names: readonly string[]): string =>
    `The plan was changed after ${names.join(', ')} signed it. Their signatures fit no longer.`,
  twoDemanded: 'This destination takes only plans that two people signed.',
  missing: {
    made: 'Missing: the signature of who made the plan, with a key that is known here.',
    reviewed: 'Missing: the signature of another person, with a key that is known here.',
  } as const satisfies Record<SignatureRole, string>,
  complete: 'Both signatures are there.',
  sign: {
    made: 'Sign as its maker',
    reviewed: 'Sign as looked through',
  } as const satisfies Record<SignatureRole, string>,
  signFirst: 'Save the plan first: what is signed is what stands in the file.',
  signed: 'The plan was signed.',
  unknownHelp:
    'What a signer calls himself proves nothing. Compare the fingerprint with its owner, then add the key under Settings, Signing keys.',
  unsignedTitle: 'The file was saved unsigned',
  close: 'Close',
} as const
