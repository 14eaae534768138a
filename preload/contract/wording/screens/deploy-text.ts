import type { Action } from '../../model/plan.ts'
import type { StepOutcome } from '../../model/run.ts'
import { counted } from '../wording.ts'

const doing: Readonly<Record<Action, string>> = {
  create: 'Adding',
  update: 'Changing',
  delete: 'Deleting',
  reuse: 'Mapping',
  'no-change': 'Comparing',
  'by-hand': 'By hand:',
  problem: 'Waiting for',
}

/** `0:28`, for the seconds until something goes on. */
const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Words of the screen that follows a deployment. */
export const deployText = {
  title: (destination: string): string => `Deploying to ${destination}`,
  lead: 'You may leave this screen; the deployment goes on. Every step is written to the journal before it is sent.',
  none: 'No deployment is under way.',
  toReview: 'Back to the review',
  opening: 'Opening the deployment…',
  starting: 'Getting ready…',
  startingLead:
    'The plan, the journal and a copy of everything that is touched are put on the disk first.',
  tryAgain: 'Try again',
  progress: 'Steps',
  steps: (ended: number, planned: number): string =>
    `${ended} of ${counted(planned, 'step', 'steps')}`,
  step: (action: Action, kindTitle: string, name: string): string =>
    `${doing[action]} ${kindTitle} “${name}”`,
  andOthers: (count: number): string =>
    ` and ${counted(count, 'other', 'others')} at the same time`,
  between: 'Going on…',
  verifying: 'Reading back, to prove that everything is as planned',
  stopping: 'Stopping after the steps under way…',
  failedSoFar: (count: number): string =>
    `${counted(count, 'step has', 'steps have')} failed so far. What does not depend on them goes on.`,
  waitsSoFar: (count: number): string =>
    `${counted(count, 'step waits', 'steps wait')} for your decision, since somebody changed ${count === 1 ? 'its object' : 'their objects'}. What does not depend on them goes on.`,
  pausing: 'Pausing after the steps under way…',
  waiting: {
    'rate-limited': 'Jira asked Slipway to wait a moment',
    unavailable: 'Jira does not answer just now',
  },
  goesOnIn: (seconds: number): string =>
    `It goes on by itself in ${countdown(seconds)}. Nothing is lost.`,
  goesOnNow: 'It goes on by itself any moment. Nothing is lost.',
  pause: 'Pause',
  stop: 'Stop after this step',
  stopMeaning:
    'What is under way is finished first; you can go on later. A pause is not read back, a stop is.',
  list: 'All steps',
  follow: 'Follow along',
  outcome: {
    done: 'Done',
    waiting: 'Waits for you',
    kept: 'Kept as it is',
    failed: 'Failed',
    skipped: 'Skipped',
    cancelled: 'Not begun',
    unknown: 'Unknown',
  } satisfies Record<StepOutcome['state'], string>,
  current: 'Under way',
  waitingStep: 'To come',
  ended: 'The deployment has ended.',
} as const
