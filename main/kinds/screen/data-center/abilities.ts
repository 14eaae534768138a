import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = 'Data Center’s REST API makes, renames and deletes no screen.'

/** What can be done with screens on Data Center, and what of them is lost. */
export const screenAbilities: Abilities = {
  read: inPart('As an administrator.'),
  create: no(byHand),
  update: inPart('Tabs and the fields on them, not name and description.'),
  delete: no(byHand),
  reuse: yes,
  rename: no(byHand),
  lost: [
    {
      what: 'Fields that the destination lacks',
      why: 'The rest of the screen is of use without them.',
    },
  ],
  proven: 'specification',
}
