import type { Abilities } from '#contract/model/abilities'
import { no, yes } from '#domain/abilities'

/** What can be done with groups, and what of them is lost. */
export const groupAbilities: Abilities = {
  read: yes,
  create: no('Groups are matched by their names.'),
  update: no('Groups are matched by their names.'),
  delete: no('Groups are matched by their names.'),
  reuse: yes,
  rename: no('Groups are matched by their names.'),
  lost: [
    {
      what: 'Who is in a group',
      why: 'People are managed by the organisation, not by a Jira site.',
    },
  ],
  proven: 'specification',
}
