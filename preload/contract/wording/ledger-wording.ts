import type { PairEvidence } from '../model/ledger.ts'

/** How it was found out that two objects are the same, in words. */
export const pairWording = {
  created: 'A deployment made one for the other.',
  'created-anew': 'A deployment made one for the other, since you wanted a new one.',
  'exact-name': 'They had the same name.',
  'name-in-other-case': 'They had the same name, spelled differently.',
  key: 'They had the same key.',
  'account-id': 'It is the same account.',
  address: 'They had the same e-mail address.',
  decision: 'You chose it.',
  'by-hand': 'Put right by hand.',
} as const satisfies Record<PairEvidence, string>
