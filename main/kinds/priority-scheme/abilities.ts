import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with priority schemes, and what of them is lost. */
export const prioritySchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The order of priorities',
      why: 'Jira orders them for the whole site, not for a scheme.',
    },
  ],
  proven: 'specification',
}
