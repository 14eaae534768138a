import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

/** What can be done with boards on Data Center, and what of them is lost. */
export const boardAbilities: Abilities = {
  read: inPart('Those that you see; no quick filters, swimlanes, cards and working days of any.'),
  create: inPart('With name, type and filter; the rest is a manual step.'),
  update: no('Data Center’s REST API changes no board. What differs is a manual step.'),
  delete: deletedIfMade('Somebody else may use others.'),
  reuse: yes,
  rename: no('Data Center’s REST API renames no board.'),
  lost: [
    {
      what: 'Columns, estimation and sub-filter',
      why: 'They are read and compared, and set by hand: a manual step that checks itself.',
    },
    {
      what: 'Quick filters, swimlanes, card colours and layout, working days',
      why: 'Data Center’s REST API does not even read them: a manual step that you tick off.',
    },
    {
      what: 'The place of a board',
      why: 'Only Cloud knows it: a board counts to the only project that its filter limits it to.',
    },
    { what: 'Sprints', why: 'They hold work items, which are not carried.' },
  ],
  proven: 'specification',
}
