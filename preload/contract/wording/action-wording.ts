import type { Action } from '../model/plan.ts'
import type { Term } from './wording.ts'

/** Words for what a step of a plan does. */
export const actionWording = {
  create: { label: 'Addition', meaning: 'does not exist on the destination and is added' },
  update: { label: 'Modification', meaning: 'exists on the destination and is changed' },
  delete: { label: 'Removal', meaning: 'exists on the destination only and is deleted' },
  reuse: { label: 'Mapping', meaning: 'is mapped to an existing object, which stays as it is' },
  'no-change': { label: 'No change', meaning: 'is the same on both sites' },
  'by-hand': {
    label: 'By hand',
    meaning: 'has to be made or changed by a person: Jira’s REST API there cannot',
  },
  problem: { label: 'Problem', meaning: 'waits for something to be decided or mended' },
} as const satisfies Record<Action, Term>
