import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with priority schemes, and what of them is lost. */
export const prioritySchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
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
