import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

const byHand =
  'Data Center’s REST API gives a project another one without asking what its issues need, or not at all: a step to be done by hand.'
const unread = 'Data Center’s REST API neither shows nor writes it for a project.'

/** What can be done with projects on Data Center, and what of them is lost. */
export const projectAbilities: Abilities = {
  read: inPart('Without issue type screen scheme and field configuration scheme.'),
  create: inPart('Software, business and service projects.'),
  update: inPart(
    'Key, type and workflow scheme are fixed once a project is made, and so is its issue security scheme once it has one.',
  ),
  delete: deletedIfMade('Only one without issues: Data Center has no trash.'),
  reuse: yes,
  rename: yes,
  lost: [
    { what: 'Another workflow scheme of an existing project', why: byHand },
    { what: 'Another issue security scheme of a project that has one', why: byHand },
    {
      what: 'An undo of the first issue security scheme',
      why: 'No operation takes one away from a project: a person does.',
    },
    { what: 'The issue type screen scheme', why: unread },
    { what: 'The field configuration scheme', why: unread },
    {
      what: 'Picture, features and sender address',
      why: 'They are Cloud’s: Data Center’s REST API does not show them in the same form.',
    },
    {
      what: 'Request types, queues, SLAs, portal and forms of service projects',
      why: 'They are not carried from or to Data Center.',
    },
  ],
  proven: 'specification',
}
