import type { Abilities } from '#contract/model/abilities'
import { inPart, no, yes } from '#domain/abilities'

const byHand = no(
  'Data Center’s REST API writes no notification scheme; it only gives one to a project.',
)

/** What can be done with notification schemes on Data Center, and what of them is lost. */
export const notificationSchemeAbilities: Abilities = {
  read: inPart('Those of projects that you administer.'),
  create: byHand,
  update: byHand,
  delete: byHand,
  reuse: yes,
  rename: byHand,
  lost: [
    {
      what: 'Notifications to e-mail addresses, towards Cloud',
      why: 'Jira Cloud takes no new ones.',
    },
  ],
  proven: 'specification',
}
