import type { Way } from '../../model/connection.ts'

/** What is entered and stored, by way. */
export const secretWording: Readonly<Record<Way, string>> = {
  'api-token': 'API token',
  'client-credentials': 'Client credentials',
  'personal-access-token': 'Personal access token',
  basic: 'User name and password',
  session: 'User name and password',
  'access-token': 'Access token',
  'slack-token': 'Slack token',
}

/** What the field of the secret is called. */
export const secretLabel: Readonly<Record<Way, string>> = {
  ...secretWording,
  'client-credentials': 'Client secret',
  basic: 'Password',
  session: 'Password',
}

/** Fields beside the secret. */
export const nameFieldWording = {
  email: {
    label: 'E-mail address',
    meaning: 'Of the Atlassian account that the token belongs to.',
  },
  userName: { label: 'User name', meaning: 'As you sign in with it there.' },
  clientId: { label: 'Client ID', meaning: 'Of the service account’s credentials.' },
} as const

/** What is said at a field that must not be empty. */
export const missingWording = {
  address: 'Enter the address.',
  product: 'Choose a product.',
  email: 'Enter the e-mail address of your Atlassian account.',
  userName: 'Enter the user name.',
  clientId: 'Enter the client ID.',
} as const

/** Words of the form that connects something, or replaces its secret. */
export const signInFormText = {
  newForm: 'Add a connection',
  replaceForm: (title: string): string => `Replace the token of ${title}`,
  address: 'Address',
  addressHelp:
    'For example acme, acme.atlassian.net, jira.acme.example/jira, bitbucket.org/acme/config or slack.com; a page there will do.',
  continue: 'Continue',
  looking: (address: string): string => `Looking for ${address}…`,
  found: (title: string, host: string): string => `${title} at ${host}`,
  product: 'Product',
  productHelp: 'Two products stand at this address.',
  knownTitle: (title: string): string => `${title} is connected already`,
  knownText: 'Saving replaces its token. What it is called is filled in as it is.',
  unusualTitle: (host: string): string => `Look twice at ${host}`,
  unusualText:
    'It is neither an address of Atlassian or Slack nor on this computer. Whoever runs it gets what you enter, so go on only if you know that it is your company’s.',

  way: 'How to sign in',
  advised: (way: string): string => `${way} (advised)`,
  limits: 'What to know of it',
  withheld: 'Not offered here',
  instead: (way: string): string => `Use in its place: ${way}.`,
  passwordLink: 'What Atlassian says',
  allow: 'What to allow',
  allowLead: 'Give it what you need and no more. What is not allowed cannot go wrong.',
  account: 'The account:',
  scopes: 'Scopes of a token that has them:',
  copyScopes: 'Copy the scopes',
  scopesCopied: 'The scopes are copied.',

  secretHelp: 'Paste it here. It is checked first and stored then.',
  passwordHelp: 'It is checked once, and stored then.',
  missingSecret: (label: string): string => `Enter what is asked for: ${label}.`,
  label: 'Label',
  optional: 'optional',
  labelHelp: 'Your own name for it.',
  expiresOn: 'Expiry date',
  expiresOnHelp: 'It is shown when the token is made. Slipway warns in good time.',
  production: 'This is a production site',
  productionHelp: 'Deployments to it are coloured so that nobody mistakes it for a test site.',
  tokenSource: 'Token',
  enterToken: 'Enter an API token',
  shareToken: (title: string, email: string): string => `Use the token of ${title} (${email})`,
  shareHelp:
    'An API token without scopes signs you in to every site of your account. Slipway uses it for this site because you say so.',
  save: 'Save token',
  saveOther: 'Save sign-in',
  saveShared: 'Use this token',
  saving: (product: string): string => `Checking with ${product}…`,
  stopping: 'Checking is given up.',
  cancel: 'Cancel',

  notStored: 'Nothing was stored.',
  formerKept: 'Nothing was stored. The former one is untouched.',
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

  aboutTitle: 'Good to know',
  about: [
    {
      title: 'The address comes first',
      text: 'Slipway asks there, without any secret, which product it is. Only then does it ask how you want to sign in, and it sends what you enter to that address only.',
    },
    {
      title: 'What a token spares you',
      text: 'No password is stored, and neither two-step verification nor single sign-on stands in the way. A token can be ended by itself.',
    },
    {
      title: 'What deploying needs',
      text: 'The account has to be a Jira administrator of the destination. Without that permission the site can still be read, and be the source of a deployment.',
    },
  ],
  getTitle: 'Where to get one, and end one',
  getCloud:
    'Choose Create API token, give it a name you will recognise, copy it and paste it here. One without scopes works for all sites of your account.',
  createLink: 'Create an API token',
  revokeLink: 'Manage or revoke tokens',
  guideLink: 'Atlassian’s guide to API tokens',
  keptTitle: 'Where it is kept',
} as const
