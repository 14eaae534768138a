import type { StepOutcome } from '../model/run.ts'
import type { Term } from './wording.ts'

/** Title of the account that a deployment gives of itself. */
export const reportTitle = 'Deployment report'

/**
 * What Slipway never looks at, or brings along only when it is selected by itself. It is said with
 * every deployment, so that nobody takes it for carried.
 */
export const notLookedAt =
  'Slipway does not look at what apps keep for themselves, at layouts of issues, and global ' +
  'permissions; dashboards and webhooks come along only when they are selected by themselves. ' +
  'Compare these by hand.'

/** Words for how a step ended. */
export const outcomeWording = {
  done: { label: 'Done', meaning: 'is on the destination as planned' },
  waiting: {
    label: 'Waits',
    meaning: 'was not done, since its object changed meanwhile; say what becomes of it',
  },
  kept: { label: 'Kept', meaning: 'was left as it is on the destination, as you decided' },
  failed: { label: 'Failed', meaning: 'could not be done; the reason follows' },
  skipped: { label: 'Skipped', meaning: 'was not tried, since something it needs was not done' },
  cancelled: { label: 'Cancelled', meaning: 'was not begun, because the deployment was cancelled' },
  unknown: {
    label: 'Unknown',
    meaning: 'was sent, but Jira’s answer is missing; try again to look it up',
  },
} as const satisfies Record<StepOutcome['state'], Term>
