import type { ConnectionUse, PermissionNeed } from '../model/connection-use.ts'
import type { EntryStanding } from '../model/entry-standing.ts'
import type { RestrictedAction, Restriction, RestrictionReason } from '../model/restriction.ts'
import type { RotationState } from '../model/rotation-state.ts'

/** What a connection is for. */
export const useWording: Readonly<Record<ConnectionUse, string>> = {
  read: 'Read configuration',
  deploy: 'Deploy configuration',
  'publish-page': 'Publish pages',
  commit: 'Commit files',
  'pull-request': 'Open pull requests',
  message: 'Send messages',
}

/** What the account has to be allowed. */
export const permissionNeedWording: Readonly<Record<PermissionNeed, string>> = {
  'browse-projects': 'To see the projects; some configuration only administrators can read.',
  'jira-administrator': 'Jira administrator.',
  'add-pages': 'To add pages to the space, and to edit them.',
  'write-repository': 'To write to the repository.',
  'member-of-channel': 'The app has to be in the channel.',
}

/** What cannot be done, after “cannot”. */
export const restrictedActionWording: Readonly<Record<RestrictedAction, string>> = {
  'write-without-scope':
    'change priorities, resolutions, notification schemes, issue security schemes, webhooks, the announcement banner and the default columns',
  boards: 'read and change boards',
  automation: 'read and change automation rules',
  administration: 'administer',
  merge: 'merge pull requests',
  'make-tokens': 'make tokens, or change the account',
  'second-site': 'be used for a second site',
  'other-places': 'write outside of what it was made for',
}

/** Why it cannot. */
export const restrictionReasonWording: Readonly<Record<RestrictionReason, string>> = {
  'no-scope-for-it': 'There is no scope for it.',
  'granular-scopes-needed': 'Boards need granular scopes of their own beside the classic ones.',
  'classic-token-needed': 'It takes an API token without scopes.',
  'secure-administrator-session':
    'Where secure administrator sessions are on, Jira asks a session for the password once more before it lets administrators change anything, workflow schemes above all. Only a person can give it, in the browser.',
  'tokens-never-administer': 'Tokens of Bitbucket never act as an administrator.',
  'tokens-of-a-place-never-merge': 'Tokens of a project or repository cannot merge.',
  'tokens-make-no-tokens': 'A token cannot make another, and cannot change the account.',
  'scoped-to-one-site': 'A token with scopes works for its own site only.',
  'tokens-of-a-place-stay-there':
    'The token of a repository, project or workspace fails outside of it, and Bitbucket does not tell which that is.',
}

/** What can do it, as a request. */
export const insteadWording: Readonly<Record<Restriction['instead'], string>> = {
  'classic-api-token': 'Use an API token without scopes for it.',
  'scoped-api-token': 'Use a person’s API token with scopes for it.',
  'personal-access-token': 'Use a personal access token for it.',
  basic: 'Sign in with user name and password for it.',
  'user-access-token': 'Use an access token of a user for it.',
}

/** Why it cannot, and the way that can. */
export const wordWhyAndInstead = ({
  reason,
  instead,
}: Pick<Restriction, 'reason' | 'instead'>): string =>
  `${restrictionReasonWording[reason]} ${insteadWording[instead]}`

/** A restriction in sentences: what, why, and the way that can. */
export const wordRestriction = (restriction: Restriction): string => {
  const verb = restriction.force === 'cannot' ? 'It cannot' : 'It may be refused to'
  return `${verb} ${restrictedActionWording[restriction.action]}. ${wordWhyAndInstead(restriction)}`
}

/** What an interrupted rotation left to do. */
export const wordUnfinished = (
  state: Extract<RotationState, { rotation: 'unfinished' }>,
): string =>
  state.left === 'revoke-old'
    ? `The new token is stored and works. The former one, “${state.entryName}”, is still good: let Slipway revoke it, or do it in your profile.`
    : `The former token is stored and works. A new one, “${state.entryName}”, may have been made that nobody has: let Slipway revoke it, or do it in your profile.`

/** Whether an entry of the list can be the stored token, after its name and days. */
export const entryStandingWording: Readonly<Record<EntryStanding, string>> = {
  proved: 'It is the one that Slipway has.',
  possible: 'It can be the one; nothing proves it.',
  'other-expiry': 'It can be the one, but it ends on another day than you entered.',
  'not-used': 'It is another one: it was not used when Slipway signed in.',
  ended: 'It is another one: it has ended, and the one that Slipway has works.',
  'made-later': 'It is another one: it was made after the one that Slipway has was stored.',
}

/** Sentences about what cannot be done with a connection as it was asked. */
export const connectionRefusalWording = {
  unknown: 'There is no such connection any more.',
  otherProduct: 'This connection is to another product. Make one of its own.',
  unknownEntry: 'There is no such token in the list any more. List them again, and pick it.',
  noRotation: 'No API makes a new one here. Make it in your profile, and replace the former one.',
  rotationUnfinished: 'A rotation before has not come to its end. Finish that first.',
  givenUp: 'The former token is stored as before. Nothing is left of a new one.',
  noRevocation: 'No API ends it here. End it on the page of the product, then forget it here.',
  pickEntry: 'Pick the token in the list first: the product does not tell which one signs in.',
  noCaptchaPage: 'The product named no page of its own for it. Sign in there in your browser.',
  otherRevoked: (name: string): string =>
    `Another token was revoked: “${name}”. The stored one still works. Make that one anew where it is needed, list them again, and pick the right one.`,
} as const
