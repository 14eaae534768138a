import type { RehearsalDifference, RequestKinds } from '../../model/rehearsal.ts'
import { counted } from '../wording.ts'

/** Words about trying a plan out. */
export const rehearsalText = {
  part: 'Rehearsal',
  title: 'Rehearsal',
  lead: (destination: string): string =>
    `Slipway makes a twin of ${destination} on this computer, deploys this very plan into it, reads it back, undoes it, and looks whether the twin is as before. Nothing is written to Jira.`,
  askJira: 'Ask Jira itself, too, what it says of the workflows; it only looks at them',
  begin: 'Rehearse',
  again: 'Rehearse again',
  none: 'This plan was not rehearsed.',
  loading: 'Looking up its rehearsal…',
  stop: 'Stop',
  stopping: 'Stopping…',
  phases: {
    reading: 'Making the twin',
    waiting: 'Waiting',
    planning: 'Making the twin',
    deploying: 'Deploying into the twin',
    verifying: 'Reading the twin back',
    undoing: 'Undoing on the twin',
  },
  soFar: (done: number, total: number): string => `${done} of ${total}`,
  ended: 'The rehearsal has ended.',
  stale: 'The plan is another one than the one that was rehearsed',
  staleText: 'Something was decided or ticked otherwise since. What follows is of the former plan.',
  verdictTitle: (label: string): string => `Rehearsal: ${label}`,
  asOf: (destination: string, time: string, at: string): string =>
    `Rehearsed ${at} on a twin of ${destination} as it was read ${time}.`,
  counts: (done: number, total: number): string =>
    `${done} of ${counted(total, 'step', 'steps')} done on the twin`,
  waiting: (count: number): string =>
    `${counted(count, 'change waits', 'changes wait')} for something to be decided, mended or made by hand, and ${count === 1 ? 'was' : 'were'} not rehearsed.`,
  steps: 'Steps',
  verified: 'Read back',
  verifiedFine: 'A second analysis found nothing left to do.',
  verifiedNot: 'The twin could not be read back.',
  verifiedLeft: (names: readonly string[]): string =>
    `A second analysis still wants to write: ${names.join(', ')}`,
  undone: 'Undone',
  undoneFine: (count: number): string =>
    `${counted(count, 'step', 'steps')} taken back; the twin was as before, but for what cannot be undone.`,
  undoneNothing: 'There was nothing to take back.',
  undoneFailed: (failures: readonly string[]): string => `Not taken back: ${failures.join(', ')}`,
  undoneOther: (differences: readonly string[]): string =>
    `Otherwise than before: ${differences.join(', ')}`,
  differences: {
    missing: 'is missing',
    'left-over': 'is left over',
    changed: 'is changed',
  } satisfies Record<RehearsalDifference['difference'], string>,
  requests: 'Requests',
  requestKinds: ({ reads, creates, changes, deletions }: RequestKinds, verify: number): string =>
    `${reads + creates + changes + deletions} to deploy (${counted(reads, 'read', 'reads')}, ${counted(creates, 'creation', 'creations')}, ${counted(changes, 'change', 'changes')}, ${counted(deletions, 'deletion', 'deletions')}), ${verify} to read back`,
  estimate: 'The real one takes',
  measured: (milliseconds: number): string =>
    `measured: ${milliseconds} ms for a request to the destination`,
  notMeasured: 'the destination was not asked how quick it is',
  notAsked: 'The destination was not asked about the workflows',
  failedTitle: (count: number): string => `Failed at ${counted(count, 'step', 'steps')}`,
  followed: (count: number): string =>
    `${counted(count, 'step was', 'steps were')} not attempted because of that.`,
  limitsTitle: (count: number): string => `Not judged: ${counted(count, 'step', 'steps')}`,
  limitsLead: 'The twin is no whole Jira. That these went through there says nothing for sure.',
  askedTitle: 'What the destination says of its workflows',
  passedTitle: (count: number): string => `Passed: ${counted(count, 'step', 'steps')}`,
  confirmNone: 'This plan was not rehearsed. You can try it out first, under Rehearsal.',
  confirmFailed: 'Its rehearsal failed',
  confirmFailedAt: (names: readonly string[]): string => `At ${names.join(', ')}.`,
  confirmStale: 'It changed since its rehearsal',
  confirmPart: (count: number): string =>
    `Rehearsed, and nothing failed; ${counted(count, 'step', 'steps')} could not be judged.`,
  confirmPassed: 'Rehearsed, and passed.',
} as const
