import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedIfMade } from '../deleted-if-made.ts'

/** What can be done with groups, and what of them is lost. */
export const groupAbilities: Abilities = {
  read: yes,
  create: inPart(
    'Empty, and only where you decide so: a group gives rights to whoever is put into it.',
  ),
  update: no('A group has nothing but its name and its members.'),
  delete: deletedIfMade('Not while anybody is in it, who would lose what it gives.'),
  reuse: yes,
  rename: no('Jira renames no group.'),
  lost: [
    {
      what: 'Who is in a group',
      why: 'People are managed by the organisation, not by a Jira site.',
    },
  ],
  proven: 'specification',
}
