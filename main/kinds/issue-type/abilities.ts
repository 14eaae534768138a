import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

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
    {
      what: 'The icon',
      why: 'It is not carried yet: Jira’s own can be chosen by id, one that somebody uploaded is a file of one site.',
    },
  ],
  proven: 'specification',
}
