import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with project roles, and what of them is lost. */
export const projectRoleAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
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
