import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with notification schemes, and what of them is lost. */
export const notificationSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: inPart('Only while nothing uses it.'),
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'Notifications of events that administrators made',
      why: 'Jira has no call that makes such an event.',
    },
    {
      what: 'Notifications to e-mail addresses',
      why: 'Jira Cloud takes no new ones.',
    },
  ],
  proven: 'specification',
}
