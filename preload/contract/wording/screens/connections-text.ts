import type { SiteCard } from '../../model/site-card.ts'
import type { TokenProtection } from '../../model/token-state.ts'

/** A site's name as the messages use it. */
type Named = Pick<SiteCard, 'title' | 'account' | 'check' | 'token'>

const whoSignedIn = ({ title, account }: Named): string => {
  if (account === null) return `Slipway will ask Jira as soon as ${title} can be reached.`
  return account.administrator
    ? `Signed in to ${title} as ${account.displayName} (Jira administrator).`
    : `Signed in to ${title} as ${account.displayName}.`
}

const howKept: Readonly<Partial<Record<SiteCard['token']['state'], string>>> = {
  'session-only': 'It is kept until you quit Slipway.',
  weak: 'It is stored with weak protection.',
}

/** What is said when a token was stored. */
export const wordStored = (site: Named): readonly string[] => [
  site.check.check === 'not-made'
    ? `API token stored without checking. ${whoSignedIn({ ...site, account: null })}`
    : `API token stored. ${whoSignedIn(site)}`,
  ...(site.check.check !== 'not-made' && site.account?.administrator === false
    ? [
        'This account is not a Jira administrator: the site can be read, but not be deployed to, because only administrators may change configuration.',
      ]
    : []),
  ...(howKept[site.token.state] === undefined ? [] : [howKept[site.token.state] ?? '']),
]

/** Where tokens are kept on this computer, in a sentence or two. */
export const wordProtection = ({ state, keeper }: TokenProtection): string => {
  switch (state) {
    case 'os':
      return `In a file that only you can read, encrypted with a key that ${keeper} keeps. It goes to your Jira site and nowhere else, and is never shown again.`
    case 'weak':
      return 'This computer has no keyring, so tokens could be encrypted only with a key that is the same everywhere. Slipway asks first, and otherwise keeps the token until you quit.'
    case 'none':
      return 'This computer cannot encrypt tokens, so Slipway keeps them in memory until you quit.'
    case 'locked':
      return 'Encrypted with a key of your keyring, which is locked at present. Unlock it to store and use tokens.'
    case 'unknown':
      return 'In a file that only you can read, encrypted with a key of your operating system. If that is not to be had, Slipway asks first. The token goes to your Jira site and nowhere else, and is never shown again.'
  }
}

/** Words of the token screen. */
export const connectionsText = {
  title: 'Connections',
  lead: 'API tokens let Slipway work on your Jira sites in your name. Connect one site to read from and one to deploy to.',
  connectSite: 'Connect a site',
  sites: 'Connected sites',
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
    'You need the address of each site and an API token of your Atlassian account. That takes about two minutes.',
  ownAction: 'Connect a site',

  readyTitle: 'You’re all set to start deployments',
  readyText: 'A source and a destination are connected.',
  readyAction: 'Go to Configuration Deployment',

  oneMoreTitle: 'One more site',
  oneMoreText: 'A deployment goes from one site to another. Connect the other one, too.',
  oneMoreAction: 'Connect a site',

  newForm: 'Connect a site',
  replaceForm: (title: string): string => `Replace the token of ${title}`,
  address: 'Site address',
  addressHelp: 'For example acme, acme.atlassian.net, or a page of the site.',
  addressLooking: (address: string): string => `Looking for ${address}…`,
  addressFound: (title: string, host: string): string => `${title} at ${host}`,
  addressFoundKind: 'Jira Cloud',
  knownTitle: (title: string): string => `${title} is connected already`,
  knownText:
    'Saving replaces its token. Its label and its mark as a production site are filled in as they are.',
  unusualTitle: (host: string): string => `${host} is not under atlassian.net`,
  unusualText:
    'Look at the name twice. Whoever runs this site gets the token, so enter one only if you know that this is your company’s Jira.',
  email: 'E-mail address',
  emailHelp: 'Of the Atlassian account that the token belongs to.',
  token: 'API token',
  tokenHelp: 'Paste it here. It is checked first and stored then.',
  label: 'Label',
  optional: 'optional',
  labelHelp: 'Your own name for the site.',
  expiresOn: 'Expiry date',
  expiresOnHelp: 'Atlassian shows it when the token is made. Slipway warns in good time.',
  production: 'This is a production site',
  productionHelp: 'Deployments to it are coloured so that nobody mistakes it for a test site.',
  tokenSource: 'Token',
  enterToken: 'Enter an API token',
  shareToken: (title: string, email: string): string => `Use the token of ${title} (${email})`,
  shareHelp:
    'An API token without scopes signs you in to every site of your account. Slipway uses it for this site because you say so.',
  save: 'Save token',
  saveShared: 'Use this token',
  saving: 'Checking with Jira…',
  stopping: 'Checking is given up.',
  cancel: 'Cancel',
  missing: {
    address: 'Enter the address of the site.',
    email: 'Enter the e-mail address of your Atlassian account.',
    token: 'Paste the API token.',
  },

  notStored: 'The token was not stored.',
  formerKept: 'The token was not stored. The former one is untouched.',
  notCheckedText:
    'It can be stored all the same. Slipway checks it before it is used for the first time.',
  checkAgain: 'Check again',
  saveUnchecked: 'Save without checking',

  otherTitle: 'This token belongs to another account',
  otherText: (former: string, presented: string): string =>
    `So far Slipway signed in as ${former}. This token is ${presented}’s. Do you want to use it instead?`,
  otherKeep: (former: string): string => `Keep ${former}’s token`,
  otherUse: (presented: string): string => `Use ${presented}’s token`,

  unprotectedTitle: 'This computer cannot keep the token safe',
  unprotected: {
    weak: 'There is no keyring here, so the token could only be encrypted with a key that is the same on every computer.',
    none: 'There is no encryption to be had here, so the token cannot be stored.',
    locked: 'The keyring did not answer. It may be locked.',
  },
  keepSession: 'Keep only until I quit',
  keepSessionText: 'The token stays in memory. You paste it again next time.',
  keepWeak: 'Store with weak protection',
  keepWeakText:
    'Whoever can read your files can also read the token: other programs of yours, or somebody with a copy of your disk.',
  unlockAndRetry: 'I have unlocked it: try again',
  unprotectedRemedy:
    'For good protection, install and unlock a keyring (GNOME Keyring or KWallet) and start Slipway again.',

  aboutTitle: 'About API tokens',
  about: [
    {
      title: 'Why a token is needed',
      text: 'Slipway reads and changes configuration through Jira’s REST API, in your name. The token is how Jira knows that you allow it.',
    },
    {
      title: 'What it spares you',
      text: 'No password is stored, and neither two-step verification nor single sign-on stands in the way.',
    },
    {
      title: 'What deploying needs',
      text: 'The account has to be a Jira administrator of the destination. Without that permission the site can still be read, and be the source of a deployment.',
    },
  ],
  getTitle: 'Where to get one, and end one',
  getText:
    'Choose Create API token, give it a name you will recognise, copy it and paste it here. One without scopes works for all sites of your account.',
  createLink: 'Create an API token',
  revokeLink: 'Manage or revoke tokens',
  guideLink: 'Atlassian’s guide to API tokens',
  keptTitle: 'Where it is kept',
  passwordTitle: 'And passwords?',
  passwordText:
    'They are not offered, nor are browser sessions: Atlassian removed both from Jira Cloud’s API.',
  passwordLink: 'What Atlassian says',

  previewTitle: 'This is a preview',
  previewText:
    'It runs in a browser and works with the demo sites only. Install Slipway to connect your own sites.',
} as const
