import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

/** What can be done with versions on Data Center, and what of them is lost. */
export const versionAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedIfMade('One that issues have stays.'),
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
