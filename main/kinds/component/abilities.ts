import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with components, and what of them is lost. */
export const componentAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'A lead who has no account on the destination',
      why: 'Whoever deploys takes the place on a new component.',
    },
  ],
  proven: 'specification',
}
