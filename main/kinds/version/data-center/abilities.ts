import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedUnlessUsed } from '../../deleted-unless-used.ts'

/** What can be done with versions on Data Center, and what of them is lost. */
export const versionAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedUnlessUsed('Only while no issue has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of versions',
      why: 'It is one order for all versions of a project, and each version is carried by itself.',
    },
  ],
  proven: 'specification',
}
