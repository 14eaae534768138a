import type { Failure } from '../model/failure.ts'
import { wordDay } from './dates.ts'
import { changed, type Wording } from './wording.ts'

/** Where tokens are made, for the eye; the window has a link beside it. */
const tokens = 'id.atlassian.com under Security, API tokens'
/** The same on Data Center. */
const personalTokens = 'your profile there, Personal Access Tokens'

const wayNames: Readonly<Record<string, string>> = {
  'api-token': 'e-mail and API token',
  'client-credentials': 'client credentials of a service account',
  'personal-access-token': 'personal access token',
  basic: 'user name and password',
  session: 'user name and password for a session',
  'access-token': 'access token',
  'slack-token': 'Slack token',
}

/** Names of ways, as they stand in a sentence. */
const listWays = (ways: readonly string[]): string =>
  ways.map((way) => wayNames[way] ?? way).join(', ')

/** A day, if it is one. */
const dayIn = (text: string | undefined): string =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? ` on ${wordDay(text)}` : ''

/** Boards have scopes of their own, which the others do not hold (jira-api 1.1). */
const scopesFor = (operation: string): string =>
  operation.includes('/rest/agile/')
    ? 'read:board-scope:jira-software, read:board-scope.admin:jira-software, read:project:jira and read:issue-details:jira, and for changes write:board-scope:jira-software and write:board-scope.admin:jira-software'
    : 'manage:jira-configuration, manage:jira-project, read:jira-work, read:jira-user, and for webhooks manage:jira-webhook'

/** Words for sign-ins that were not accepted. */
const rejectionWording = {
  'auth.token-rejected': ({ subject }: Failure): Wording => ({
    what: `${subject} did not accept this e-mail address and API token.`,
    changed: changed.notByThis,
    next: `Check the e-mail address, and that the token is complete and has not expired. You can make a new one at ${tokens}. A scoped token works for one site and its own scopes only.`,
  }),
  'auth.personal-token-rejected': ({ subject }: Failure): Wording => ({
    what: `${subject} did not accept this personal access token.`,
    changed: changed.notByThis,
    next: `It may have been revoked, have expired, be incomplete, or be one of another product: Jira and Confluence each have their own. Make a new one in ${personalTokens}, and enter it here.`,
  }),
  'auth.password-rejected': ({ subject }: Failure): Wording => ({
    what: `${subject} did not accept this user name and password.`,
    changed: changed.notByThis,
    next: 'Check both; the user name is not the e-mail address. Slipway does not try again by itself, since every failed sign-in brings a captcha closer. If what you entered is a personal access token, choose that way to sign in.',
  }),
  'auth.client-rejected': ({ subject }: Failure): Wording => ({
    what: `Atlassian did not accept these client credentials for ${subject}.`,
    changed: changed.notByThis,
    next: 'Check the client ID and the secret. An organization admin finds them at admin.atlassian.com under Directory, Service accounts, and can make new ones.',
  }),
  'auth.password-refused': ({ subject }: Failure): Wording => ({
    what: `${subject} takes no passwords: Jira Cloud wants an API token in place of one.`,
    changed: changed.notByThis,
    next: `Make an API token at ${tokens}, and enter it with your e-mail address.`,
  }),
  'auth.token-expired': ({ subject, details }: Failure): Wording => ({
    what: `The token for ${subject} expired${dayIn(details[0])}.`,
    changed: changed.notByThis,
    next: 'Make a new token and replace the old one in Slipway. A deployment goes on where it stopped.',
  }),
  'auth.anonymous-answer': ({ subject }: Failure): Wording => ({
    what: `${subject} answered as if nobody had signed in, so its answers were not used.`,
    changed: changed.notByThis,
    next: 'The token has most likely expired or been revoked, or the session has ended. Sign in again, with a new token if need be.',
  }),
} as const

/** Words for ways to sign in that a site does not offer, or not for this. */
const wayWording = {
  'auth.basic-disabled': ({ subject }: Failure): Wording => ({
    what: `${subject} has signing in with user name and password switched off.`,
    changed: changed.notByThis,
    next: `Use a personal access token: you make it in ${personalTokens}. From version 11 on, user name and password are off until an administrator allows them under System, Authentication methods.`,
  }),
  'auth.session-refused': ({ subject }: Failure): Wording => ({
    what: `${subject} begins no session for this user.`,
    changed: changed.notByThis,
    next: `There may have been too many failed sign-ins, or sessions for programs are off, as they are from version 11 on. Sign in once in your browser, or use a personal access token: you make it in ${personalTokens}. Slipway does not try again by itself.`,
  }),
  'auth.secure-session': ({ subject }: Failure): Wording => ({
    what: `Jira asks for the password once more before it does this: ${subject}. It calls that a secure administrator session.`,
    changed: changed.notByThis,
    next: 'A session cannot do this for you, and Slipway enters no passwords into pages. It is asked for what only administrators may do, workflow schemes above all. Sign in with a personal access token, or with user name and password for every request.',
  }),
  'auth.way-not-offered': ({ subject, details }: Failure): Wording => {
    const [way, ...offered] = details
    return {
      what: `${subject} has no such way to sign in${way === undefined ? '' : `: ${listWays([way])}`}.`,
      changed: changed.nothing,
      next: `Nothing secret was sent. Use one of these: ${listWays(offered)}.`,
    }
  },
  'auth.tokens-unavailable': ({ subject }: Failure): Wording => ({
    what: `The site does not let Slipway list, make or end personal access tokens: ${subject}.`,
    changed: changed.notByThis,
    next: `Do it by hand in ${personalTokens}. Your sign-in is not affected.`,
  }),
  'auth.login-page': ({ subject }: Failure): Wording => ({
    what: `${subject} answered with a sign-in page in place of data.`,
    changed: changed.notByThis,
    next: 'Check the address of the site. If a proxy or single sign-on stands in front of it, ask your network’s administrators to let API requests through.',
  }),
  'auth.redirected-to-sign-in': ({ subject, details }: Failure): Wording => ({
    what: `${subject} sends requests on to a sign-in${details[0] === undefined ? '' : ` at ${details[0]}`}, where nothing secret was sent.`,
    changed: changed.notByThis,
    next: 'Single sign-on, or a proxy, stands in front of it and lets people through, but no programs. Ask your administrators to let requests to the REST API through with a token.',
  }),
} as const

/** Words for what has to do with signing in. */
export const authWording = {
  ...rejectionWording,
  ...wayWording,
  'auth.captcha': ({ subject, details }: Failure): Wording => ({
    what: `${subject} wants a person to sign in first, after too many failed sign-ins.`,
    changed: changed.notByThis,
    next: `Sign in once in your browser${details[0] === undefined ? '' : ` (${details[0]})`} and solve the captcha, then try again. Slipway has stopped trying, so as not to make it worse.`,
  }),
  'auth.permission-missing': ({ subject }: Failure): Wording => ({
    what: `Your account may not do this in Jira: ${subject}.`,
    changed: changed.notByThis,
    next: 'Use the account of a Jira administrator, or ask one for the permission. Some changes also need a paid plan.',
  }),
  'auth.scope-missing': ({ subject }: Failure): Wording => ({
    what: `The token is valid, but its scopes do not allow this: ${subject}.`,
    changed: changed.notByThis,
    next: `Use an API token without scopes, or one that also has ${scopesFor(subject)}. You can make one at ${tokens}.`,
  }),
  'auth.token-missing': ({ subject }: Failure): Wording => ({
    what: `There is no token for ${subject} that could be used.`,
    changed: changed.nothing,
    next: 'Enter it for this site under Connections.',
  }),
  'auth.way-restricted': ({ subject }: Failure): Wording => ({
    what: `The way you sign in to ${subject} cannot do this.`,
    changed: changed.nothing,
    next: 'Read below which way can, and replace the sign-in by that under Connections.',
  }),
  'auth.entry-of-another': ({ subject }: Failure): Wording => ({
    what: `This entry of the list at ${subject} is another token than the one that Slipway has.`,
    changed: changed.nothing,
    next: 'Nothing was revoked. Read below why, and pick the right one; if none fits, end the token in your profile there.',
  }),
  'auth.entry-unproved': ({ subject }: Failure): Wording => ({
    what: `Nothing proves that this entry of the list at ${subject} is the token that Slipway has.`,
    changed: changed.nothing,
    next: 'Nothing was revoked. Compare its name and its days with what you know of the token, and say that it is the one, or end it in your profile there.',
  }),
  'auth.other-account': ({ subject }: Failure): Wording => ({
    what: `The stored token now signs in to ${subject} as somebody else than before.`,
    changed: changed.nothing,
    next: 'Check under Connections whose token it is, and replace it if it is not the one you want.',
  }),
} as const

/**
 * The page where a person solves the captcha, if the product names one. `link.open-captcha` opens it,
 * and only on the host that the sign-in is for.
 */
export const captchaPageOf = ({ code, details }: Failure): string | undefined =>
  code === 'auth.captcha' || code === 'product.captcha'
    ? details.find((line) => /^https?:\/\/\S+$/.test(line) && URL.canParse(line))
    : undefined
