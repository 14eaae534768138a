import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Where tokens are made, for the eye; the window has a link beside it. */
const tokens = 'id.atlassian.com under Security, API tokens'

/** Words for sign-ins that Jira did not accept. */
export const authWording = {
  'auth.token-rejected': ({ subject }: Failure): Wording => ({
    what: `Jira at ${subject} did not accept this e-mail address and API token.`,
    changed: changed.notByThis,
    next: `Check the e-mail address, and that the token is complete and has not expired. You can make a new one at ${tokens}. A scoped token works for one site and its own scopes only.`,
  }),
  'auth.anonymous-answer': ({ subject }: Failure): Wording => ({
    what: `Jira at ${subject} answered as if nobody had signed in, so its answers were not used.`,
    changed: changed.notByThis,
    next: `The token has most likely expired or been revoked. Make a new one at ${tokens} and try again.`,
  }),
  'auth.captcha': ({ subject }: Failure): Wording => ({
    what: `Jira at ${subject} wants a person to sign in first, after too many failed sign-ins.`,
    changed: changed.notByThis,
    next: 'Sign in to the site once in your browser and solve the captcha, then try again. Slipway has stopped trying, so as not to make it worse.',
  }),
  'auth.permission-missing': ({ subject }: Failure): Wording => ({
    what: `Your account may not do this in Jira: ${subject}.`,
    changed: changed.notByThis,
    next: 'Use the account of a Jira administrator, or ask one for the permission. Some changes also need a paid plan.',
  }),
  'auth.scope-missing': ({ subject }: Failure): Wording => ({
    what: `The token is valid, but its scopes do not allow this: ${subject}.`,
    changed: changed.notByThis,
    next: `Use an API token without scopes, or one that also has manage:jira-configuration, manage:jira-project, read:jira-work and read:jira-user. You can make one at ${tokens}.`,
  }),
  'auth.login-page': ({ subject }: Failure): Wording => ({
    what: `${subject} answered with a sign-in page in place of data.`,
    changed: changed.notByThis,
    next: 'Check the address of the site. If a proxy or single sign-on stands in front of it, ask your network’s administrators to let API requests through.',
  }),
  'auth.token-missing': ({ subject }: Failure): Wording => ({
    what: `There is no API token for ${subject} that could be used.`,
    changed: changed.nothing,
    next: `Enter the token for this site under Authorization. You can make one at ${tokens}.`,
  }),
  'auth.other-account': ({ subject }: Failure): Wording => ({
    what: `The stored token now signs in to ${subject} as somebody else than before.`,
    changed: changed.nothing,
    next: 'Check under Authorization whose token it is, and replace it if it is not the one you want.',
  }),
} as const
