import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedUnlessUsed } from '../../deleted-unless-used.ts'

/** What can be done with permission schemes on Data Center, and what of them is lost. */
export const permissionSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedUnlessUsed(
    'Only while no project has it, and while the destination has no project that is archived.',
  ),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Grants to people who are not on the destination',
      why: 'Nobody else is put in their place.',
    },
    {
      what: 'Grants to the role that apps make for themselves',
      why: 'Only Cloud has it.',
    },
  ],
  proven: 'specification',
}
