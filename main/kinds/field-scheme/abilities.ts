import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with field schemes, and what of them is lost. */
export const fieldSchemeAbilities: Abilities = {
  read: inPart('On sites with field schemes; others have field configurations in their place.'),
  create: yes,
  update: inPart('The default field scheme keeps its name and description.'),
  delete: deletedWhenUnused,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Fields that the destination lacks and nothing else brings along',
      why: 'A scheme can list every field of its site; a notice says how many are left out.',
    },
    {
      what: 'Where the destination has field configurations: that later fields are not in a scheme',
      why: 'A field configuration shows every field that it does not hide.',
    },
  ],
  proven: 'specification',
}
