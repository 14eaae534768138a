import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with issue types, and what of them is lost. */
export const issueTypeAbilities: Abilities = {
  read: yes,
  create: inPart(
    'Work types of the base level and sub-tasks. Jira has no call for the levels above.',
  ),
  update: inPart('The level of a work type is fixed once it is made.'),
  delete: inPart('Only while no issue has it.'),
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
