import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with statuses, and what of them is lost. */
export const statusAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'That a status belongs to one team-managed project',
      why: 'A status of the whole site with its name and category stands for it, as it is; a new one where there is none.',
    },
    {
      what: 'The icon',
      why: 'Jira chooses it by the category.',
    },
  ],
  proven: 'specification',
}
