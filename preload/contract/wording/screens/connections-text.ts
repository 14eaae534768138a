import type { Way } from '../../model/connection.ts'
import type { ConnectionCard } from '../../model/connection-card.ts'
import type { SiteCard } from '../../model/site-card.ts'
import type { TokenProtection } from '../../model/token-state.ts'
import { secretWording } from './sign-in-form-text.ts'

/** What the message after storing is about. */
interface StoredCard {
  readonly title: string
  readonly way: Way
  readonly check: Pick<SiteCard['check'], 'check'>
  readonly token: Pick<SiteCard['token'], 'state'>
  /** Of a site. */
  readonly account?: Pick<NonNullable<SiteCard['account']>, 'displayName' | 'administrator'> | null
  /** Of a connection for publishing. */
  readonly who?: Pick<NonNullable<ConnectionCard['who']>, 'name'> | null
}

const isAdministrator = ({ account }: StoredCard): boolean | undefined => account?.administrator

const whoSignedIn = (card: StoredCard): string => {
  const name = card.account?.displayName ?? card.who?.name
  if (name === undefined || card.check.check === 'not-made')
    return `Slipway will ask as soon as ${card.title} can be reached.`
  const rights = isAdministrator(card) === true ? ' (Jira administrator)' : ''
  return `Signed in to ${card.title} as ${name}${rights}.`
}

const howKept: Readonly<Partial<Record<SiteCard['token']['state'], string>>> = {
  'session-only': 'It is kept until you quit Slipway.',
  weak: 'It is stored with weak protection.',
}

/** What is said when a secret was stored. */
export const wordStored = (card: StoredCard): readonly string[] => [
  card.check.check === 'not-made'
    ? `${secretWording[card.way]} stored without checking. ${whoSignedIn(card)}`
    : `${secretWording[card.way]} stored. ${whoSignedIn(card)}`,
  ...(card.check.check !== 'not-made' && isAdministrator(card) === false
    ? [
        'This account is not a Jira administrator: the site can be read, but not be deployed to, because only administrators may change configuration.',
      ]
    : []),
  ...(howKept[card.token.state] === undefined ? [] : [howKept[card.token.state] ?? '']),
]

/** Where tokens are kept on this computer, in a sentence or two. */
export const wordProtection = ({ state, keeper }: TokenProtection): string => {
  switch (state) {
    case 'os':
      return `In a file that only you can read, encrypted with a key that ${keeper} keeps. It goes to the address that you enter and nowhere else, and is never shown again.`
    case 'weak':
      return 'This computer has no keyring, so tokens could be encrypted only with a key that is the same everywhere. Slipway asks first, and otherwise keeps the token until you quit.'
    case 'none':
      return 'This computer cannot encrypt tokens, so Slipway keeps them in memory until you quit.'
    case 'locked':
      return 'Encrypted with a key of your keyring, which is locked at present. Unlock it to store and use tokens.'
    case 'unknown':
      return 'In a file that only you can read, encrypted with a key of your operating system. If that is not to be had, Slipway asks first. The token goes to the address that you enter and nowhere else, and is never shown again.'
  }
}

/** Words of the connections' screen. */
export const connectionsText = {
  title: 'Connections',
  lead: 'The Jira sites that configuration is read from and deployed to, and where plans and results are published. Slipway works there in your name.',
  add: 'Add a connection',
  sites: 'Sites',
  sitesLead: 'To read from and to deploy to.',
  publishing: 'For publishing',
  publishingLead:
    'Confluence for pages, Bitbucket for commits and pull requests, Slack for messages.',
  publishingNone: 'Nothing is connected for publishing so far.',
  listAgain: 'Try again',

  welcome: 'Welcome to Slipway',
  welcomeLead:
    'Slipway moves configuration from one Jira site to another, and shows what will change before anything does.',
  demoLaterTitle: 'Try something out first?',
  demoTitle: 'Explore with the demo sites',
  demoText:
    'Two Jira sites that run on this computer, full of projects and with problems to solve. Nothing leaves your computer, and nothing can break.',
  demoAction: 'Explore with the demo sites',
  demoBusy: 'Starting the demo sites…',
  ownTitle: 'Connect your own sites',
  ownText:
    'You need the address of each site and a token of your account there. Slipway finds out which product it is, Cloud or Data Center. That takes about two minutes.',

  readyTitle: 'You’re all set to start deployments',
  readyText: 'A source and a destination are connected.',
  readyAction: 'Go to Configuration Deployment',

  oneMoreTitle: 'One more site',
  oneMoreText: 'A deployment goes from one site to another. Connect the other one, too.',

  previewTitle: 'This is a preview',
  previewText:
    'It runs in a browser and works with the demo sites only. Install Slipway to connect your own sites.',
} as const
