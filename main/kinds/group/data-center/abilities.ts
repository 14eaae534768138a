import type { Abilities } from '#contract/model/abilities'
import { groupAbilities as ofCloud } from '../abilities.ts'

/** What can be done with groups on Data Center, and what of them is lost. */
export const groupAbilities: Abilities = {
  ...ofCloud,
  lost: [
    {
      what: 'Who is in a group',
      why: 'Groups give rights, and often come from a directory outside of Jira.',
    },
  ],
}
