import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with screens, and what of them is lost. */
export const screenAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Fields that the destination lacks',
      why: 'The rest of the screen is of use without them.',
    },
  ],
  proven: 'specification',
}
