import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with fields, and what of them is lost. */
export const fieldAbilities: Abilities = {
  read: yes,
  create: inPart(
    'Jira’s own fields, and those that come with a product or an app, are only matched.',
  ),
  update: inPart('A field’s type is fixed once it is made.'),
  delete: inPart(
    'Only while nothing uses it, and into the trash, from which Jira restores it for 60 days.',
  ),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Fields in the trash',
      why: 'They are in use nowhere. Restore them on the source to carry them.',
    },
    {
      what: 'Settings that an app keeps for its own fields',
      why: 'Only the app itself may read and write them.',
    },
  ],
  proven: 'specification',
}
