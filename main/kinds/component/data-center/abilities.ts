import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedUnlessUsed } from '../../deleted-unless-used.ts'

/** What can be done with components on Data Center, and what of them is lost. */
export const componentAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedUnlessUsed('Only while no issue has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'A lead who has no account on the destination',
      why: 'Whoever deploys takes the place on a new component.',
    },
    { what: 'That a component is archived', why: 'Only Data Center knows archived components.' },
  ],
  proven: 'specification',
}
