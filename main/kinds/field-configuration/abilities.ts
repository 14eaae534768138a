import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with field configurations, and what of them is lost. */
export const fieldConfigurationAbilities: Abilities = {
  read: inPart('On sites with field configurations; others have field schemes in their place.'),
  create: yes,
  update: inPart(
    'The default field configuration keeps its name and description. Of locked fields only the description changes.',
  ),
  delete: inPart('Where nothing uses it; the default stays.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Fields that the destination lacks and nothing else brings along',
      why: 'A configuration lists every field of its site; a notice says how many are left out.',
    },
    {
      what: 'Renderers other than plain text and wiki style',
      why: 'Jira’s API sets these two only.',
    },
    {
      what: 'Where the destination has field schemes: name and description',
      why: 'A field scheme says for each work type what configurations said; it takes the name of the field configuration scheme.',
    },
  ],
  proven: 'specification',
}
