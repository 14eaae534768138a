import type { WaitReason } from '../../events.ts'

/** Words of what stands around the steps of a deployment. */
export const wizardText = {
  steps: 'Steps of the deployment',
  stepNames: {
    sites: 'Sites',
    select: 'Select',
    analyze: 'Analyze changes',
    review: 'Review',
    confirm: 'Confirm',
    deploy: 'Deploy',
    result: 'Result',
  },
  waiting: {
    'rate-limited': 'Jira asked Slipway to slow down. It goes on by itself.',
    unavailable: 'Jira does not answer just now. Slipway asks again by itself.',
  } satisfies Record<WaitReason, string>,
  back: 'Back',
  clearSearch: 'Clear the search',
} as const
