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
      what: 'The icon',
      why: 'Jira chooses it by the category.',
    },
  ],
  proven: 'specification',
}
