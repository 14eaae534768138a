import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with issue security schemes, and what of them is lost. */
export const issueSecuritySchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of levels',
      why: 'Jira has no call that orders them.',
    },
    {
      what: 'Members who are not on the destination',
      why: 'Nobody else is put in their place, so fewer people see the issues, never more.',
    },
  ],
  proven: 'specification',
}
