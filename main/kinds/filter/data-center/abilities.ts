import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

/** What can be done with filters on Data Center, and what of them is lost. */
export const filterAbilities: Abilities = {
  read: inPart(
    'Your favourites, and those of the boards that you see: Data Center’s REST API lists no others.',
  ),
  create: inPart('As your own, and as a favourite of yours.'),
  update: inPart('Your own.'),
  delete: deletedIfMade('Others may be used by whatever Data Center’s REST API does not list.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'The owner of a filter',
      why: 'Data Center’s REST API gives no filter another owner: handing it over is a manual step.',
    },
    {
      what: 'Subscriptions and columns',
      why: 'Data Center’s REST API does not show them in the form that Cloud has.',
    },
    {
      what: 'Other shares beside one with everybody',
      why: 'On Data Center such a share stands alone, and whoever may change a filter may see it.',
    },
    { what: 'Work items and sprints that the JQL names', why: 'They are not carried.' },
  ],
  proven: 'specification',
}
