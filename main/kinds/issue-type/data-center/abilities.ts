import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedUnlessUsed } from '../../deleted-unless-used.ts'

/** What can be done with issue types on Data Center, and what of them is lost. */
export const issueTypeAbilities: Abilities = {
  read: yes,
  create: inPart('As a standard type or a sub-task: Data Center has no other levels.'),
  update: inPart('Whether it is a sub-task is fixed once it is made.'),
  delete: deletedUnlessUsed('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    { what: 'The icon', why: 'Which icons a server has is not shown.' },
    { what: 'Levels above the standard ones', why: 'Data Center’s REST API knows none.' },
  ],
  proven: 'specification',
}
