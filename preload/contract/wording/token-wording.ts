import type { Product, Way } from '../model/connection.ts'
import { productNames, wayWording } from './sign-in-wording.ts'

/** Sentences about what was entered to sign in, shown as details of `input.invalid` and others. */
export const tokenWording = {
  subject: 'what was entered to sign in',
  missing: 'The token is missing.',
  tooLong: 'It is longer than any token.',
  strangeCharacters: 'It contains characters that it cannot have. Copy it once more, and it alone.',
  notOfSlack: 'This is no token of Slack.',
  likePassword:
    'What was entered looks like a password. Atlassian’s cloud accepts no passwords here since Atlassian removed them; make an API token.',
  maybeManagementKey:
    'If it is a key for managing an organization: it opens nothing of Bitbucket. Make an access token in the settings of the repository, project or workspace.',
  emailSubject: 'the e-mail address',
  emailInvalid: 'Enter the e-mail address of your Atlassian account.',
  nameSubject: 'the user name',
  nameInvalid: 'Enter it as you sign in with it, without a colon.',
  passwordSubject: 'the password',
  passwordMissing: 'The password is missing.',
  otherWay: (way: Way): string => `Choose another way to sign in for it: ${wayWording[way].label}.`,
} as const

/** What a recognised credential is. What to use in its place follows it. */
export const foreignWording = {
  'api-token': 'This is an API token of an Atlassian account.',
  'atlassian-key':
    'This is an access token of Bitbucket Cloud, or the key of an organization for managing it.',
  'app-password':
    'This is an app password of Bitbucket Cloud, which Atlassian removed on 28 July 2026.',
  'bitbucket-token': 'This is an access token of Bitbucket Data Center.',
  'personal-access-token': 'This is a personal access token of Jira or Confluence Data Center.',
  'slack-bot-or-user': 'This is a token of Slack.',
  'slack-app-level': 'This is an app-level token of Slack, which sends no messages.',
  'slack-rotated':
    'This is a token of a Slack app with token rotation, which ends after half a day.',
  'slack-legacy': 'This is a token of Slack of another kind than a bot’s or a user’s.',
  github: 'This is a token of GitHub.',
  gitlab: 'This is a token of GitLab.',
  'session-cookie': 'This is a cookie of a session in a browser.',
  'web-token': 'This is a token of a signed-in session or an app.',
} as const

const wanted: Readonly<Record<Way, string>> = {
  'api-token': 'an API token of your Atlassian account, with its e-mail address',
  'client-credentials': 'client id and client secret of a service account',
  'personal-access-token': 'a personal access token, which you make in your profile there',
  basic: 'your password',
  session: 'your password',
  'access-token': 'an access token that was made there',
  'slack-token': 'a bot token (xoxb-) or a user token (xoxp-)',
}

/** What a way of a product needs, in a sentence. */
export const wantedWording = (product: Product, way: Way): string =>
  `For this way to sign in, ${productNames[product]} needs ${wanted[way]}.`

/** Sentences about sites that cannot be saved or used as they were asked to be. */
export const siteRefusalWording = {
  unknownSite: 'There is no such site any more.',
  notOffered: (product: Product, way: Way, why: string, instead: Way): string =>
    [
      `${productNames[product]} does not offer this way to sign in here: ${wayWording[way].label}.`,
      ...(why === '' ? [] : [why]),
      `Use this one: ${wayWording[instead].label}.`,
    ].join(' '),
  demoSite: 'This is a demo site. Slipway signs in to it by itself.',
  otherSite: 'Another site than before stands at this address. Connect it as a site of its own.',
  alreadyConnected: (title: string): string =>
    `This is the same site as ${title}, which is connected already. Replace its token there.`,
  notShared: 'Only an API token without scopes serves a second site. Enter one for this site.',
  boundElsewhere:
    'The stored token belongs to another site or account, so it was not sent. Enter it again.',
  tokenLost: (storedWith: string, presentlyWith: string): string =>
    storedWith === presentlyWith
      ? 'The stored token cannot be read any more. Enter it again.'
      : `The token was stored with ${storedWith}; this session has ${presentlyWith}. Start in the old session, or enter the token again.`,
} as const
