import type { RunCounts } from '../../model/run-view.ts'
import { counted } from '../wording.ts'

/** What did not come about, in one sentence; empty when everything did. */
const misses = ({ failed, unknown, waiting, kept }: RunCounts, notAttempted: number): string => {
  const parts = [
    waiting === 0 ? '' : `${waiting} waiting for you`,
    kept === 0 ? '' : `${kept} kept as they are`,
    failed === 0 ? '' : `${failed} failed`,
    unknown === 0 ? '' : `${unknown} unknown`,
    notAttempted === 0 ? '' : `${notAttempted} not attempted`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`
}

/** Words of the screen that says what a deployment came to. */
export const resultText = {
  headline: (counts: RunCounts): string => {
    const { planned, done, failed, unknown, waiting, kept } = counts
    if (planned === 0) return 'There was nothing to do.'
    if (done === planned) {
      return planned === 1 ? 'The change is made.' : `All ${planned} changes are made.`
    }
    const rest = misses(counts, planned - done - failed - unknown - waiting - kept)
    return `${done} of ${counted(planned, 'change', 'changes')} made.${rest}`
  },
  lead: (source: string, destination: string, by: string, time: string): string =>
    `From ${source} to ${destination}, by ${by}, ${time}.`,
  interrupted: 'The deployment was interrupted',
  interruptedText:
    'Slipway ended in the middle of it. Going on first looks up in Jira what had happened, and does nothing twice.',
  paused: 'The deployment is paused',
  pausedText:
    'Nothing is under way, and nothing is read back yet. It goes on where it was, today or another day, also after Slipway was closed.',
  goOnPaused: 'Go on',
  proven: 'Proven: a second analysis finds nothing left to do.',
  blocked: (count: number): string =>
    count === 1
      ? 'One change was no part of it: it waits for something to be decided, mended or made by hand.'
      : `${count} changes were no part of it: they wait for something to be decided, mended or made by hand.`,
  byHand: (count: number): string =>
    `${counted(count, 'step is', 'steps are')} left to be done by hand, as is said below.`,
  remaining: (count: number): string =>
    `A second analysis still finds ${counted(count, 'change', 'changes')} to make.`,
  notProven: 'The result was not read back, so nothing proves it yet.',
  unknownTitle: (count: number): string =>
    `${counted(count, 'change', 'changes')} of which it is not known whether Jira made ${count === 1 ? 'it' : 'them'}`,
  unknownText: 'Slipway can look it up in Jira. It does nothing twice.',
  checkNow: 'Check now',
  failedTitle: (count: number): string => `${count} failed`,
  dependants: (count: number): string =>
    `${counted(count, 'change was', 'changes were')} not attempted because of this`,
  notAttemptedTitle: (count: number): string => `${count} not attempted`,
  notAttemptedText: 'The deployment was stopped, or could not go on, before they were begun.',
  doneTitle: (count: number): string => `${count} made`,
  more: (count: number): string => `and ${count} more; the report has all of them`,
  tryRemaining: (count: number): string => `Try the remaining ${count}`,
  goOn: 'Look up what happened and go on',
  accountTitle: (present: string): string => `Go on as ${present}?`,
  accountText: (former: string, present: string, address: string): string =>
    `${former} began this deployment. Slipway now signs in to ${address} as ${present}, who would make the changes that are left.`,
  accountNote: (present: string): string =>
    `The history and the report then name ${present}. What is done already stays as it is.`,
  accountAccept: (present: string): string => `Go on as ${present}`,
  accountCancel: 'Not now',
  openInJira: 'Open in Jira',
  copyDetails: 'Copy details',
  copied: 'Details copied.',
  technicalDetails: 'Technical details',
  saveReport: 'Save report as HTML',
  saved: (file: string): string => `Report saved to ${file}`,
  showFolder: 'Show the folder',
  another: 'Deploy something else',
  plan: 'Look through its plan',
  secretsAgainTitle: 'Secrets are needed once more',
  secretsAgainAction: 'Go on',
} as const
