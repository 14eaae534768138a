import type { Product, Way } from '../model/connection.ts'
import type { CredentialKind } from '../model/sign-in-members.ts'
import type { WayLimit, WithheldReason } from '../model/sign-in-offer.ts'
import type { Term } from './wording.ts'

/** What the products are called. */
export const productNames: Readonly<Record<Product, string>> = {
  'jira-cloud': 'Jira Cloud',
  'jira-data-center': 'Jira Data Center',
  'confluence-cloud': 'Confluence Cloud',
  'confluence-data-center': 'Confluence Data Center',
  'bitbucket-cloud': 'Bitbucket Cloud',
  'bitbucket-data-center': 'Bitbucket Data Center',
  slack: 'Slack',
}

/** The ways to sign in. */
export const wayWording: Readonly<Record<Way, Term>> = {
  'api-token': {
    label: 'E-mail and API token',
    meaning: 'An API token of your Atlassian account, or of a service account, with its e-mail.',
  },
  'client-credentials': {
    label: 'Client credentials',
    meaning: 'Client id and client secret of a service account, for a sign-in of an hour each.',
  },
  'personal-access-token': {
    label: 'Personal access token',
    meaning: 'A token that you make in your own profile. It may do all that you may do.',
  },
  basic: {
    label: 'User name and password',
    meaning: 'Sent with every request. Less safe than a token, which can be revoked by itself.',
  },
  session: {
    label: 'Session',
    meaning: 'User name and password once, then a cookie that Slipway keeps in memory only.',
  },
  'access-token': {
    label: 'Access token',
    meaning: 'A token of Bitbucket, for a user, a project, a repository or a workspace.',
  },
  'slack-token': {
    label: 'Slack token',
    meaning: 'The bot token or user token of a Slack app that is installed in your workspace.',
  },
}

/** What there is to know of a way before one chooses it. */
export const wayLimitWording: Readonly<Record<WayLimit, string>> = {
  'ends-within-a-year':
    'It ends after a year at the latest. Atlassian does not tell when, so enter the day.',
  'classic-being-deprecated':
    'Atlassian says that tokens without scopes are being deprecated. No date is known.',
  'scopes-leave-writes-out':
    'Some changes have no scope and may be refused to a token with scopes: priorities, resolutions, notification schemes, issue security schemes.',
  'scopes-only': 'Only a token with scopes is accepted.',
  'resource-only': 'It works for its own repository, project or workspace only.',
  'no-scopes': 'It cannot be limited to scopes: it may do all that its owner may do.',
  captcha: 'After a few wrong passwords a person has to solve a captcha in the browser.',
  'administrators-may-disable': 'Administrators may have switched it off.',
  'off-by-default-in-jira-11':
    'Jira 11 has it switched off unless an administrator switched it on.',
  'secure-administrator-session':
    'Where secure administrator sessions are on, Jira may refuse administration to a session.',
  'cannot-administer': 'It cannot act as an administrator, whoever made it.',
  'cannot-merge-for-project-or-repository':
    'A token of a project or repository cannot merge pull requests.',
  'own-account-of-bot': 'It acts as an account of its own and not as you.',
}

/** Why a way is not offered. */
export const withheldReasonWording: Readonly<Record<WithheldReason, string>> = {
  'cloud-passwords-ended': 'Atlassian ended signing in to its cloud with a password over the API.',
  'cloud-sessions-ended': 'Atlassian ended sessions for programs in its cloud.',
  'app-passwords-removed': 'Atlassian removed app passwords on 28 July 2026.',
  'confluence-has-no-login-over-rest':
    'Confluence Data Center has no sign-in over its API that would begin a session.',
  'bitbucket-session-is-for-browsers':
    'Bitbucket Data Center begins sessions for browsers only, not over its API.',
  'token-needs-jira-8-14': 'Personal access tokens came with Jira 8.14; this one is older.',
  'token-needs-confluence-7-9':
    'Personal access tokens came with Confluence 7.9; this one is older.',
  'token-needs-bitbucket-5-5': 'Access tokens came with Bitbucket 5.5; this one is older.',
}

/** What one signs in with, as it was found out. */
export const credentialWording: Readonly<Record<CredentialKind, string>> = {
  'classic-api-token': 'API token without scopes',
  'scoped-api-token': 'API token with scopes',
  'client-credentials': 'Client credentials',
  'personal-access-token': 'Personal access token',
  'user-and-password': 'User name and password',
  'user-access-token': 'Access token of a user',
  'resource-access-token': 'Access token of a repository, project or workspace',
  'bot-token': 'Bot token',
  'user-token': 'User token',
}
