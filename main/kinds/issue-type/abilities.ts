import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { lostOfUploaded } from '../avatars/lost.ts'

/** What can be done with issue types, and what of them is lost. */
export const issueTypeAbilities: Abilities = {
  read: yes,
  create: inPart(
    'Of the base level and sub-tasks; what stands above Epic is made on the base level, and put on its own by hand.',
  ),
  update: inPart('The level of a work type is fixed once it is made.'),
  delete: inPart('Only while no issue that you may see has it.'),
  reuse: yes,
  rename: yes,
  lost: [
    ...lostOfUploaded('icon'),
    {
      what: 'An uploaded icon of a work type that no project uses',
      why: 'Jira shows it to nobody; it is a step to be done by hand.',
    },
  ],
  proven: 'specification',
}
