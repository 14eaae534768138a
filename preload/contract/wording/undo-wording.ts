import type { Reversibility, Stay, StayCode, StepUndo, UndoWay } from '../model/undo.ts'
import { type Term, withDetails } from './wording.ts'

/** How far a step can be undone. */
export const reversibilityWording = {
  fully: { label: 'Can be undone', meaning: 'An undo leaves nothing of it.' },
  'in-part': { label: 'Can be undone in part', meaning: 'Something stays, or is lost.' },
  not: { label: 'Cannot be undone', meaning: 'An undo leaves it as it is.' },
} as const satisfies Record<Reversibility, Term>

/** What an undo does about a step. */
export const undoWayWording = {
  delete: { label: 'Delete it', meaning: 'What is made is deleted again.' },
  restore: { label: 'Restore it', meaning: 'What is changed gets its former data back.' },
  'make-again': { label: 'Make it again', meaning: 'What is deleted is made anew.' },
  none: { label: 'Nothing', meaning: 'Nothing of it can be taken back.' },
} as const satisfies Record<UndoWay, Term>

/** What stays, or is lost, when a step is undone. */
export const stayWording = {
  members: { label: 'Stays as it became', meaning: 'Jira’s API does not take this back.' },
  values: {
    label: 'Values of issues are lost',
    meaning: 'Issues lose the values that are deleted, and do not get them back.',
  },
  'issues-moved': {
    label: 'Issues stay where they were moved',
    meaning: 'Issues keep the status, priority or security level that they get.',
  },
  secrets: {
    label: 'Secrets are to be entered again',
    meaning: 'Slipway never reads secrets, so it cannot restore them.',
  },
  'new-id': { label: 'It gets another id', meaning: 'What is made anew has an id of its own.' },
  'not-carried': {
    label: 'Some of it is not written by Slipway',
    meaning: 'What is made anew comes without this.',
  },
  'in-trash': {
    label: 'It goes to Jira’s trash',
    meaning: 'Jira keeps it there for 60 days, where you can restore or delete it.',
  },
  object: { label: 'All of it stays', meaning: 'Neither Slipway nor Jira’s API takes it back.' },
} as const satisfies Record<StayCode, Term>

/** One thing that stays, in one line. */
export const wordStay = ({ code, details }: Stay): string =>
  withDetails(stayWording[code].label, details)

/** How a step can be undone, in one line. */
export const wordUndo = ({ reversible, stays }: StepUndo): string =>
  [reversibilityWording[reversible].label, ...stays.map(wordStay)].join('. ')
