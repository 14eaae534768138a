import type { RunCounts, RunState } from '../../model/run-view.ts'
import { counted } from '../wording.ts'

/** Words of the list of past deployments. */
export const historyText = {
  title: 'History',
  lead: 'Every deployment from this computer. Each can be opened again, with its plan and its report.',
  loading: 'Loading…',
  tryAgain: 'Try again',
  emptyTitle: 'No deployment yet',
  empty: 'What you deploy is listed here, with what was changed, by whom, and how it ended.',
  begin: 'Begin a deployment',
  list: 'Deployments',
  selection: (names: readonly string[]): string =>
    names.length <= 3
      ? names.join(', ')
      : `${names.slice(0, 3).join(', ')} and ${counted(names.length - 3, 'more', 'more')}`,
  nothingNamed: 'Single objects',
  by: (name: string): string => `by ${name}`,
  counts: ({ planned, done, failed, unknown, waiting }: RunCounts): string =>
    [
      `${done} of ${counted(planned, 'change', 'changes')}`,
      failed === 0 ? '' : `${failed} failed`,
      unknown === 0 ? '' : `${unknown} unknown`,
      waiting === 0 ? '' : `${waiting} waiting`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  outcome: {
    running: 'Under way',
    pausing: 'Pausing',
    paused: 'Paused',
    stopping: 'Stopping',
    verifying: 'Reading back',
    interrupted: 'Interrupted',
    proven: 'Proven',
    ended: 'Ended',
    partly: 'Partly done',
  } as const satisfies Record<RunState | 'proven' | 'partly', string>,
  unreadableList: 'What cannot be read',
  unreadable: 'A deployment cannot be read',
  unreadableFolder: (folder: string): string => `Its files are in ${folder}`,
  unreadableNext:
    'It may have been interrupted. What it did in Jira stays as it is: analyze the changes between its sites again to see what is left, or put back a copy of its files.',
  showFolder: 'Show the folder',
  back: 'All deployments',
  planTitle: 'Plan',
  planBack: 'Back to the result',
  offerTitle: (destination: string): string => `A deployment to ${destination} was interrupted`,
  offer: (done: number, planned: number, time: string): string =>
    `Begun ${time}; ${done} of ${counted(planned, 'step', 'steps')} are known to be done. Slipway looks up in Jira what happened to the rest, and does nothing twice.`,
  goOn: 'Look up what happened and go on',
  later: 'Later',
} as const
