import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with project roles, and what of them is lost. */
export const projectRoleAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Default members',
      why: 'They concern projects that are made later only.',
    },
  ],
  proven: 'specification',
}
