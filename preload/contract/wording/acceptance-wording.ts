import type { AcceptanceCheck } from '../model/acceptance.ts'
import type { Term } from './wording.ts'

/** Words for what an acceptance run looks at. */
export const acceptanceSubjectWording = {
  create: { label: 'Issue', meaning: 'an issue of the type can be made' },
  required: { label: 'Required fields', meaning: 'what has to be filled can be filled' },
  screen: {
    label: 'Screen',
    meaning: 'the fields of the screen are offered when an issue is made',
  },
  transition: { label: 'Transition', meaning: 'the transition can be taken' },
  permission: { label: 'Permissions', meaning: 'what the scheme gives to everybody is held' },
  filter: { label: 'Filter', meaning: 'Jira answers the filter, with about so many issues' },
} as const satisfies Record<AcceptanceCheck['subject'], Term>

/** Words for how a check came out. */
export const acceptanceOutcomeWording = {
  fits: { label: 'Fits', meaning: 'is as configured' },
  differs: { label: 'Differs', meaning: 'Jira does it otherwise than the configuration says' },
  refused: { label: 'Refused', meaning: 'Jira said no' },
  'not-checked': { label: 'Not checked', meaning: 'could not be tried; nothing is known' },
} as const satisfies Record<AcceptanceCheck['outcome'], Term>

/** Title and introduction of the list of checks. */
export const acceptanceText = {
  title: 'Acceptance run',
  lead:
    'Tried out on a throw-away project with the deployed schemes and an empty notification scheme; ' +
    'nobody was written to.',
  removed: 'Everything made for it was removed afterwards.',
  left: 'What was made for it is still there; the next acceptance run removes it:',
} as const
