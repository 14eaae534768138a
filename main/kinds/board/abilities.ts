import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedIfMade } from '../deleted-if-made.ts'

/** What can be done with boards, and what of them is lost. */
export const boardAbilities: Abilities = {
  read: inPart(
    'Only those whose filter is shared with you; no swimlanes, cards and working days of any.',
  ),
  create: inPart('With name, type, filter and place; the rest is a manual step.'),
  update: no('Jira’s public API changes no board. What differs is a manual step.'),
  delete: deletedIfMade(
    'Boards of filters that are not shared with you are not seen, so one that seems to be only there may not be.',
  ),
  reuse: yes,
  rename: no('Jira’s public API renames no board.'),
  lost: [
    {
      what: 'Columns, estimation, sub-filter and quick filters',
      why: 'They are read and compared, and set by hand: a manual step that checks itself.',
    },
    {
      what: 'Swimlanes, card colours and layout, working days',
      why: 'Jira’s public API does not even read them: a manual step that you tick off.',
    },
    {
      what: 'Boards whose filter is not shared with you',
      why: 'Jira shows them to nobody else, administrators or not; they are named by number only.',
    },
    { what: 'Sprints', why: 'They hold work items, which are not carried.' },
    { what: 'Administrators of a board', why: 'Jira’s public API cannot write them.' },
    {
      what: 'Boards of team-managed projects',
      why: 'Each belongs to its project and is made with it; they are named, and left out.',
    },
  ],
  proven: 'specification',
}
