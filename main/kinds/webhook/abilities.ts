import type { Abilities } from '#contract/model/abilities'
import { yes } from '#domain/abilities'

/** What can be done with webhooks, and what of them is lost. */
export const webhookAbilities: Abilities = {
  read: yes,
  create: yes,
  update: yes,
  delete: yes,
  reuse: yes,
  rename: yes,
  lost: [
    {
      member: 'secret',
      what: 'Secrets, and passwords and tokens in addresses',
      why: 'Jira never shows a secret, and Slipway keeps none. They are asked for when you deploy; what you leave empty is to be entered in Jira.',
    },
    {
      member: 'turnedOn',
      what: 'That a webhook is turned on whose address lacks its secret',
      why: 'It would call somebody with a wrong one. You turn it on once the secret is entered: a manual step.',
    },
    {
      what: 'Webhooks of apps',
      why: 'Only the app itself may read and write them.',
    },
  ],
  proven: 'unproven',
}
