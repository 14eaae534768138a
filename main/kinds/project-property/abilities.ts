import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedIfMade } from '../deleted-if-made.ts'

/** What can be done with properties of projects, and what of them is lost. */
export const projectPropertyAbilities: Abilities = {
  read: yes,
  create: yes,
  update: inPart('Its key is what a property is.'),
  delete: deletedIfMade('An app may need others.'),
  reuse: yes,
  rename: no('Its key is what a property is.'),
  lost: [
    {
      what: 'What an app means by its property',
      why: 'Only the app knows. Ids of custom fields are translated; where other ids may stand in a value, you are asked.',
    },
  ],
  proven: 'specification',
}
