import type { Failure } from '../model/failure.ts'
import type { Wording } from './wording.ts'

const nothing =
  'This step published nothing; what was published before it stays. Nothing was changed in Jira.'

const worded =
  (
    what: (subject: string, details: readonly string[]) => string,
    next: string,
    changed = nothing,
  ) =>
  ({ subject, details }: Failure): Wording => ({ what: what(subject, details), changed, next })

/** Begins the line by which Slipway knows its own pages; written once, it must not change. */
export const publishedMark = 'Published by Slipway'

/** Words for what Confluence, Bitbucket and Slack answer. Their own messages stand below. */
export const productWording = {
  'product.none-there': worded(
    (subject) => `There is no Confluence, Bitbucket or Slack at ${subject}.`,
    'Check the address. For a Confluence Cloud site it ends in /wiki. Nothing secret was sent.',
  ),
  'product.sign-in-rejected': worded(
    (subject) => `${subject} did not accept this sign-in.`,
    'Check that the token is complete, has not expired and is of this product, and the e-mail address or user name with it. On Data Center a personal access token stands alone: it is no password.',
  ),
  'product.token-expired': worded(
    (subject) => `The token for ${subject} has expired.`,
    'Make a new token there and enter it under Connections.',
  ),
  'product.token-revoked': worded(
    (subject) => `The token for ${subject} has been revoked.`,
    'Somebody ended it, or the app was removed. Make a new token there and enter it under Connections.',
  ),
  'product.account-inactive': worded(
    (subject) => `The account of this token has been switched off: ${subject}.`,
    'Use the token of an account that is active.',
  ),
  'product.anonymous-answer': worded(
    (subject) => `${subject} answered as if nobody had signed in, so its answers were not used.`,
    'The token has most likely expired or been revoked. Make a new one and enter it under Connections.',
  ),
  'product.captcha': worded(
    (subject) => `${subject} wants a person to sign in first, after too many failed sign-ins.`,
    'Sign in there once in your browser and solve the captcha, then try again. Slipway has stopped trying, so as not to make it worse.',
  ),
  'product.basic-disabled': worded(
    (subject) => `The administrators of ${subject} have switched off signing in with a password.`,
    'Use a token instead: a personal access token of Confluence, an HTTP access token of Bitbucket.',
  ),
  'product.websudo': worded(
    (subject) =>
      `${subject} asks for a secure administrator session, which only a browser can have.`,
    'This happens for actions of administrators. Do this step in the browser, or ask an administrator about it.',
  ),
  'product.scope-missing': worded(
    (subject, details) =>
      `The token is valid, but its scopes do not allow this: ${[subject, ...details.filter((line) => line.startsWith('needed: '))].join(', ')}.`,
    'Scopes are fixed when a token is made, in Slack when the app is installed. Make a token with the missing scope and enter it under Connections.',
  ),
  'product.permission-missing': worded(
    (subject) => `The account that is signed in may not do this: ${subject}.`,
    'Ask for the permission, or use an account that has it. What the product says stands below.',
  ),
  'product.way-not-offered': worded(
    (subject) => `${subject} cannot be signed in to in this way.`,
    'Use the way that is named below. Nothing secret was sent.',
  ),
  'product.request-filtered': worded(
    (subject) => `${subject} took the request for one of a browser on another page and refused it.`,
    'A proxy may be changing requests on their way. If there is none, please report this with the details below.',
  ),
  'product.rate-limited': worded(
    (subject) => `${subject} keeps asking Slipway to slow down, and still does after many pauses.`,
    'Try again later; Slipway looks up what it has published first.',
  ),
  'product.unavailable': worded(
    (subject) => `${subject} could not answer because of trouble of its own.`,
    'Try again later; Slipway looks up what it has published first.',
  ),
  'product.rejected': worded(
    (subject) => `${subject} refused this as it stands.`,
    'Read what it says below, mend it, and try again.',
  ),
  'product.not-found': worded(
    (subject) => `${subject} does not find what this was about.`,
    'Check the address, the space, repository or channel. The account may also not be allowed to see it.',
  ),
  'product.conflict': worded(
    (subject) => `Something else was being changed in the same place at this moment: ${subject}.`,
    'Try again; Slipway looks up what it has published first.',
  ),
  'product.operation-gone': worded(
    (subject) => `${subject} no longer offers an operation that Slipway uses.`,
    'Update Slipway. If this is the newest version, please report it with the details below.',
  ),
  'product.unexpected-answer': worded(
    (subject) => `The answer was not what Slipway expected: ${subject}.`,
    'Try again. If it happens once more, update Slipway or report it with the details below.',
  ),
  'product.outcome-unknown': worded(
    (subject) => `Something was sent to be published, but no usable answer came back: ${subject}.`,
    'Look there before trying again. Where it can, Slipway looks it up first and publishes nothing twice.',
    'It may or may not have been published. Nothing was changed in Jira.',
  ),
  'confluence.page-changed': worded(
    (subject, details) =>
      `The page was changed by ${details[0] ?? 'somebody else'} meanwhile: ${subject}.`,
    'Look at the page, then publish again: what stands there now will be replaced, and stays in its history.',
  ),
  'confluence.title-taken': worded(
    (subject, details) =>
      `Another page of the space is called ${details[0] ?? 'the same'}, and Slipway has not published it: ${subject}.`,
    'Choose another title or another space, or rename that page.',
  ),
  'bitbucket.token-not-usable': worded(
    (subject) => `${subject} did not accept this token and does not say why.`,
    'There are four causes: the token is mistyped, it has expired, it has no scopes, or it was made for Jira or Confluence only. Make an API token with scopes for Bitbucket. App passwords ended on 28 July 2026.',
  ),
  'bitbucket.email-needed': worded(
    (subject) => `${subject} does not know this user.`,
    'With an API token the user is the e-mail address of the Atlassian account, not the user name of Bitbucket.',
  ),
  'bitbucket.resource-needed': worded(
    (subject) =>
      `An access token belongs to a repository, project or workspace, and the address names none: ${subject}.`,
    'Enter the address of the repository or workspace that the token is for, like bitbucket.org/workspace/repository. Nothing secret was sent.',
  ),
  'bitbucket.branch-protected': worded(
    (subject, details) => `The branch ${details[0] ?? ''} may not be changed directly: ${subject}.`,
    'Choose another branch; Slipway opens a pull request from it for review.',
  ),
  'bitbucket.branch-moved': worded(
    (subject, details) =>
      `Somebody else committed to the branch ${details[0] ?? ''} at the same moment: ${subject}.`,
    'Publish again: Slipway starts from what stands there now.',
  ),
  'slack.wrong-token-type': worded(
    (subject) => `This kind of token cannot be used: ${subject}.`,
    'Use the token of a bot (it begins with xoxb-) or of a user (xoxp-) of your Slack app. Tokens that begin with xapp- are for other things.',
  ),
  'slack.not-in-channel': worded(
    (subject) => `The app is not a member of the channel: ${subject}.`,
    'Invite it in Slack with /invite and its name, then try again.',
  ),
  'slack.channel-not-found': worded(
    (subject) => `There is no such channel, or the app cannot see it: ${subject}.`,
    'Check the name. The app sees a private channel only after it was invited.',
  ),
  'slack.channel-archived': worded(
    (subject) => `The channel has been archived: ${subject}.`,
    'Choose another channel, or bring this one back in Slack.',
  ),
  'slack.message-too-long': worded(
    (subject) => `The message is too long for Slack: ${subject}.`,
    'Shorten the note that goes with it; the link leads to the whole.',
  ),
} as const
