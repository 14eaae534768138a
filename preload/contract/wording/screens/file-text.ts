import type { SignatureView } from '../../model/file-signature.ts'
import type { FileView } from '../../model/opened-file.ts'
import { wordMoment } from '../dates.ts'
import { counted } from '../wording.ts'

const roles: Readonly<Record<SignatureView['role'], string>> = {
  made: 'Signed as made',
  reviewed: 'Signed as looked through',
}

/** A signature in one line: what it says, whose it is as far as is known here, and when. */
export const wordSignature = ({
  role,
  standing,
  knownAs,
  fingerprint,
  at,
}: SignatureView): string => {
  const whose = {
    you: 'by you',
    known: `by ${knownAs ?? ''}, whom you know`,
    unknown: `by an unknown key, ${fingerprint}`,
  }[standing]
  return `${roles[role]} ${whose}, ${wordMoment(at)}`
}

/** Who made a file, in a sentence; empty in files that do not say it. */
export const wordStamp = ({ stamp }: Pick<FileView, 'stamp'>): string =>
  stamp === null
    ? ''
    : `Saved${stamp.madeBy.name === '' ? '' : ` by ${stamp.madeBy.name}`} on ${wordMoment(stamp.madeAt)}, with Slipway ${stamp.slipway}.`

/** Words for opening files. */
export const fileText = {
  open: 'Open a file…',
  openFolder: 'Open a folder of text…',
  asOf: (moment: string, objects: number): string =>
    `As of ${moment}, ${counted(objects, 'object', 'objects')}`,
  lockedTitle: (name: string): string => `${name} is encrypted`,
  lockedText: 'Enter the passphrase that it was saved with. Nobody opens it without.',
  passphrase: 'Passphrase',
  wrong: 'This is not the passphrase of the file.',
  unlock: 'Open',
  unlocking: 'Opening…',
  cancel: 'Cancel',
  failedTitle: 'The file was not opened',
  snapshotTitle: (title: string): string => `Snapshot of ${title}`,
  snapshotUse: 'What is it for? You can choose otherwise at any time.',
  asSource: 'Use as source',
  asDestination: 'Use as destination',
  keep: 'Neither yet',
  unsigned: 'Unsigned: nobody vouches for it.',
  planOpened: (name: string): string => `${name} was opened.`,
  viewOnly:
    'This plan can be looked at, and nothing else: it came without the snapshots that it was made from. To decide, save or deploy, open a file that was saved with “Save plan”, or analyze the changes again.',
  connectTitle: (title: string): string => `${title} has to be connected`,
  connectText: (address: string): string =>
    `This plan was made without network. To deploy it, connect ${address} with an API token of a Jira administrator; the plan stays open meanwhile.`,
  toConnections: 'Go to Connections',
} as const
