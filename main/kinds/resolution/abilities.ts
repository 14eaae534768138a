import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with resolutions, and what of them is lost. */
export const resolutionAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of resolutions, and which one is the default',
      why: 'Both concern the whole site, not one resolution.',
    },
  ],
  proven: 'specification',
}
