import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with permission schemes, and what of them is lost. */
export const permissionSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Grants to the role that apps make for themselves',
      why: 'Apps grant it on every site by themselves.',
    },
    {
      what: 'Archiving and aggregated data for portal customers',
      why: 'Jira shows these grants and refuses to make them.',
    },
  ],
  proven: 'specification',
}
