import type { StepOutcome } from '../model/run.ts'
import type { Term } from './wording.ts'

/** Title of the account that a deployment gives of itself. */
export const reportTitle = 'Deployment report'

/** Words for how a step ended. */
export const outcomeWording = {
  done: { label: 'Done', meaning: 'is on the destination as planned' },
  failed: { label: 'Failed', meaning: 'could not be done; the reason follows' },
  skipped: { label: 'Skipped', meaning: 'was not tried, since something it needs was not done' },
  cancelled: { label: 'Cancelled', meaning: 'was not begun, because the deployment was cancelled' },
  unknown: { label: 'Unknown', meaning: 'was sent, but Jira’s answer is missing; run it again' },
} as const satisfies Record<StepOutcome['state'], Term>
