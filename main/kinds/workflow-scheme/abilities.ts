import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with workflow schemes, and what of them is lost. */
export const workflowSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Drafts',
      why: 'Jira’s newer calls know none.',
    },
  ],
  proven: 'specification',
}
