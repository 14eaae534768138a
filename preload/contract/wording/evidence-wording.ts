import type { Step } from '../model/plan.ts'

/** How the destination object was found, in words. */
export const evidenceWording = {
  'exact-name': 'Found by its name.',
  'name-in-other-case': 'Found by its name, which is spelled differently there.',
  key: 'Found by its key.',
  'account-id': 'Found by the account’s id.',
  address: 'Found by the e-mail address.',
  decision: 'You chose it.',
  'earlier-deployment': 'An earlier deployment made it or found it.',
  ledger: 'The identity ledger of the two sites has them as a pair.',
} as const satisfies Record<NonNullable<Step['evidence']>, string>
