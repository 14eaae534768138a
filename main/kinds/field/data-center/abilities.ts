import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'
import { deletedIfMade } from '../../deleted-if-made.ts'

const byHand = no('Data Center’s REST API changes no field that is there.')

/** What can be done with fields on Data Center, and what of them is lost. */
export const fieldAbilities: Abilities = {
  read: inPart('Description and search template as an administrator.'),
  create: inPart(
    'With a context for all projects. Jira’s own fields, and those that come with an app, are only matched.',
  ),
  update: byHand,
  delete: deletedIfMade('For good, since Data Center has no trash; one that issues have stays.'),
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Settings that an app keeps for its own fields',
      why: 'Only the app itself may read and write them.',
    },
  ],
  proven: 'specification',
}
