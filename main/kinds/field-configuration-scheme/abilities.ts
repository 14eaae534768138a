import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with field configuration schemes, and what of them is lost. */
export const fieldConfigurationSchemeAbilities: Abilities = {
  read: inPart('On sites with field configurations; others have field schemes in their place.'),
  create: yes,
  update: inPart('The default field configuration scheme cannot be changed.'),
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Where the destination has field schemes: the configuration of work types made later',
      why: 'A field scheme names the work types of a field one by one.',
    },
  ],
  proven: 'specification',
}
