import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { lostOfUploaded } from '../avatars/lost.ts'

/** What can be done with priorities, and what of them is lost. */
export const priorityAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    ...lostOfUploaded('icon'),
    {
      what: 'The order of priorities',
      why: 'It is one order for the whole site, not a part of a priority.',
    },
  ],
  proven: 'specification',
}
