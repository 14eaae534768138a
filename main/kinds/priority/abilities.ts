import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with priorities, and what of them is lost. */
export const priorityAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'That an uploaded icon was exchanged for another, and more than 48 × 48 pixels of it',
      why: 'Jira encodes each icon anew and gives it out no larger, so that two cannot be told apart: where the destination has one of its own, it stays.',
    },
    {
      what: 'The order of priorities',
      why: 'It is one order for the whole site, not a part of a priority.',
    },
  ],
  proven: 'specification',
}
