import { counted } from '../wording.ts'

/** Words about undoing a deployment. */
export const undoText = {
  undo: 'Undo this deployment…',
  undoOfUndo: 'Undo this undo…',
  planningTitle: 'Planning the undo',
  planningLead: (destination: string): string =>
    `Slipway reads ${destination} as it is now, and finds out what has to be done to have it as it was. It only reads; nothing changes in Jira.`,
  planning: 'Finding the way back',
  stoppedTitle: 'Planning the undo was stopped',
  stopped: 'Nothing was changed.',
  again: 'Plan the undo again',
  ready: 'The undo is ready to be looked through.',
  toRun: 'Back to the deployment',
  headline: (changes: string): string => `Undo: ${changes}`,
  lead: (destination: string, deployedAt: string, readAt: string): string =>
    `This undoes the deployment of ${deployedAt} on ${destination}, which was read again at ${readAt}. Nothing is written before you confirm.`,
  noneTitle: 'Nothing to undo',
  none: (destination: string): string =>
    `${destination} has nothing any more of what this deployment did and what can be taken back.`,
  about: 'About this undo',
  title: (deployedAt: string): string => `Undoes the deployment of ${deployedAt}`,
  how: 'What it made is deleted, what it changed gets its former data back, what it deleted is made anew. What others did there besides stays.',
  loading: 'Looking up what stays…',
  staysTitle: (count: number): string =>
    `${counted(count, 'change', 'changes')} of it cannot be taken back, or not wholly`,
  allBack: 'All of it can be taken back.',
  more: (count: number): string => `and ${count} more; its plan has all of them`,
  changedTitle: (count: number): string =>
    `Somebody changed ${counted(count, 'object', 'objects')} since`,
  changedText: 'What changed stays as it is until you decide about it below.',
  runTitle: (destination: string): string => `Undoing on ${destination}`,
  runLead: (destination: string, by: string, time: string): string =>
    `An undo on ${destination}, by ${by}, ${time}.`,
  begun:
    'You may leave this screen; the undo goes on. Every step is written to the journal before it is sent.',
  madeUndone: (counts: string): string => `Undo: ${counts}`,
  isUndo: 'This run undid another one.',
  toUndone: 'Open the deployment that it undid',
  isUndone: 'This deployment was undone.',
  toUndo: 'Open its undo',
  badgeUndone: 'Undone',
  badgeUndo: 'Undo',
  undoOf: (time: string): string => `Undo of the deployment of ${time}`,
  undoneOn: (time: string): string => `undone ${time}`,
  begin: 'Undo…',
  stepTitle: 'If it is undone later',
  sumTitle: 'If all of it is undone later',
  confirmTitle: (destination: string): string => `Undo the deployment on ${destination}?`,
  confirm: (count: number): string => `Undo by ${counted(count, 'change', 'changes')}`,
  confirmUndo: 'An undo can be undone, too, as far as is said above.',
} as const
