import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'
import { deletedWhenUnused } from '../deleted-when-unused.ts'

/** What can be done with notification schemes, and what of them is lost. */
export const notificationSchemeAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: deletedWhenUnused,
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
