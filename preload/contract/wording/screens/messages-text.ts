import type { Announced } from '../../model/publication.ts'
import { announcementText } from '../announcement-wording.ts'

/** Words of the rules by which Slack is told of deployments. */
export const messagesText = {
  title: 'Messages',
  help: 'Slipway tells a channel of Slack by itself what happens on a destination, while it runs on this computer. Names of sites and of what is deployed stand in the message, and the account that deploys.',
  noSlack: 'No Slack is connected. Connect one first.',
  toConnections: 'Go to Connections',
  none: 'Nobody is told anything by itself.',
  list: 'Who is told',
  add: 'Add a rule…',
  changeOf: (channel: string): string => `Change the rule for ${channel}`,
  removeOf: (channel: string): string => `Remove the rule for ${channel}`,
  dialogTitle: {
    add: 'Tell a channel',
    change: 'Change what a channel is told',
  } as const satisfies Record<'add' | 'change', string>,
  workspace: 'Slack',
  channel: 'Channel',
  channelHelp: 'Its name, or its id. The app has to be a member of it.',
  destination: 'Of which destination',
  everyDestination: 'Every destination',
  goneSite: 'A site that is no longer connected',
  goneConnection: 'A connection that was removed',
  when: 'When',
  events: {
    'waits-for-approval': 'A plan waits for the signature of another person',
    starts: 'A deployment begins',
    ends: 'A deployment has ended well',
    fails: 'A deployment has failed, or ended with steps left',
    drift: 'Something was changed in Jira meanwhile, and steps wait for a decision',
  } as const satisfies Record<Announced, string>,
  shortEvents: {
    'waits-for-approval': 'waits for approval',
    starts: 'begins',
    ends: 'ended',
    fails: 'failed',
    drift: 'changed meanwhile',
  } as const satisfies Record<Announced, string>,
  look: 'What it would say',
  looking: 'Putting together a message…',
  sample: (event: Announced): string =>
    announcementText[event]('Deployment: Payments to Acme Production, 26 Nov 2026, 14:03'),
  sampleHelp: 'An example; there was no deployment from this computer yet.',
  realHelp: 'Of your newest deployment. Nothing has been sent.',
  show: 'Show a message',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The rules for messages were saved.',
} as const
