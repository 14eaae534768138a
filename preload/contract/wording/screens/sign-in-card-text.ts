import type { UseState } from '../../model/connection-use.ts'
import type { CredentialEntry } from '../../model/credential-entry.ts'
import type { JudgedEntry } from '../../model/entry-standing.ts'
import type { SignInCard } from '../../model/sign-in-members.ts'
import type { RotationOutcome } from '../../operations/connection-operations.ts'
import { entryStandingWording } from '../connection-wording.ts'
import { wordDayOf, wordMoment } from '../dates.ts'
import { credentialWording, productNames, wayWording } from '../sign-in-wording.ts'

/** A product and its version, e.g. `Jira Data Center 9.12.5`. */
export const wordProduct = (product: keyof typeof productNames, version: string | null): string =>
  version === null ? productNames[product] : `${productNames[product]} ${version}`

/** What one signs in with, e.g. `API token with scopes`; the session says that it is one. */
export const wordCredential = ({
  way,
  credential,
}: Pick<SignInCard, 'way' | 'credential'>): string =>
  credential === null || way === 'session' ? wayWording[way].label : credentialWording[credential]

const useStates: Readonly<Record<UseState['state'], string>> = {
  can: 'Can',
  cannot: 'Cannot',
  unknown: 'Shown when tried',
}

/** How sure it is that a use is possible: of publishing, each target is asked about with its preview. */
export const wordUseState = ({ use, state }: Pick<UseState, 'use' | 'state'>): string =>
  state === 'unknown' && use !== 'read' && use !== 'deploy'
    ? 'Asked about with each preview'
    : useStates[state]

/** An entry of a product's list of tokens, beside its name. */
const wordEntry = ({ createdAt, lastUsedAt, expiresAt }: CredentialEntry): string =>
  [
    ...(createdAt === null ? [] : [`made ${wordDayOf(createdAt)}`]),
    ...(lastUsedAt === null ? [] : [`last used ${wordMoment(lastUsedAt)}`]),
    ...(expiresAt === null ? [] : [`expires ${wordDayOf(expiresAt)}`]),
  ].join(', ')

/** The same with whether it can be the stored token. */
export const wordJudgedEntry = ({ entry, standing }: JudgedEntry): string =>
  [wordEntry(entry), entryStandingWording[standing]].filter((words) => words !== '').join('. ')

/** How replacing a token by a new one went. */
export const rotationOutcomeWording: Readonly<Record<RotationOutcome['outcome'], string>> = {
  'other-revoked':
    'The new token is stored and works. But what was revoked was another token than the former one, which still works.',
  rotated: 'The new token is stored, and the former one is revoked.',
  'old-left': 'The new token is stored and works. The former one could not be revoked yet.',
  refused: 'The former token is stored as before. Of a new one nothing is left.',
  'new-left':
    'The former token is stored as before. A new one may have been made that has to be revoked.',
}

const wordWaiting = (count: number): string =>
  count === 1
    ? 'one publication that waits for it in the outbox, unsent'
    : `${count} publications that wait for it in the outbox, unsent`

const wordRules = (count: number): string =>
  count === 1 ? 'one rule to tell a channel' : `${count} rules to tell channels`

/**
 * What goes with a connection, besides its secret. Null: that is not known (yet), so that it is said in
 * general; undefined when nothing goes.
 */
export const wordGoesAlong = (counts: {
  readonly waiting: number | null
  readonly rules: number | null
}): string | undefined => {
  const { waiting, rules } = counts
  if (waiting === null || rules === null) {
    return 'What waits for it in the outbox goes with it, unsent, and so do the rules to tell its channels.'
  }
  const parts = [
    ...(waiting === 0 ? [] : [wordWaiting(waiting)]),
    ...(rules === 0 ? [] : [wordRules(rules)]),
  ]
  return parts.length === 0 ? undefined : `With it go: ${parts.join('; ')}.`
}

/** Words of what one signs in with, on every card. */
export const signInCardText = {
  uses: 'What it can do',
  missing: (scopes: readonly string[]): string => `Missing scopes: ${scopes.join(', ')}.`,
  scopesKnown: (scopes: readonly string[]): string => `Its scopes: ${scopes.join(', ')}.`,
  restrictions: (count: number): string =>
    count === 1 ? 'One limit of this sign-in' : `${count} limits of this sign-in`,
  loginPage: 'Open the login page',
  loginText:
    'Slipway does not try again by itself. Sign in there, solve the captcha, then test it.',
  loginTextWhileSaving:
    'Slipway does not try again by itself. Sign in there, solve the captcha, then save once more.',

  forgetText:
    'Slipway deletes the connection and its secret from this computer. What was published stays. The secret itself stays valid until it is ended where it was made.',
  forgetAction: 'Forget this connection',

  replacePassword: 'Replace password',

  revoke: 'Revoke',
  revokeTitle: (title: string): string => `End the sign-in to ${title}?`,
  revokeHere:
    'Slipway ends the token where it was made, and then forgets the connection here. It works nowhere any more.',
  revokeInBrowser:
    'No API ends it. End it on the page of the product, then forget the connection here.',
  revokePage: 'Open that page',
  changePassword:
    'A password is nothing to revoke: change it where it belongs. Until you replace it here, Slipway can no longer sign in then.',
  revokeAction: 'Revoke and forget',
  revoked: (title: string): string => `The token of ${title} is revoked.`,
  stillKept: 'It is still stored here.',

  entries: 'Which one is it?',
  entriesHelp:
    'The product lists your tokens, but does not say which of them signs in here. Slipway has looked which of them can be it.',
  entryToGo: (name: string): string => `“${name}” is going to be revoked`,
  entryAgreed: (name: string): string =>
    `I have compared name and days: “${name}” is the token that Slipway has.`,
  pick: 'Which token is it?',
  pickTitle: (title: string): string => `Which token signs in to ${title}?`,
  pickText:
    'Once you have said it, the card shows when the token ends. Nothing is revoked by saying it.',
  pickAction: 'It is this one',
  picked: (name: string): string => `“${name}” is the token that signs in.`,
  entriesLoading: 'Asking for your tokens…',
  entriesNone: 'The list is empty.',

  rotate: 'Make a new token',
  rotateTitle: (title: string): string => `A new token for ${title}`,
  rotateText:
    'Slipway makes a new token, proves it, stores it in the place of the former one, and revokes that. Whenever it is interrupted, one of them works and is stored.',
  days: 'Days it lives',
  daysHelp: 'Administrators may allow fewer.',
  fewerDays: 'A day less',
  moreDays: 'A day more',
  otherRevokedTitle: (name: string): string => `“${name}” was another token`,
  otherRevoked: (name: string): string =>
    `The new token is stored and works. But “${name}” was not the former one, which still works: end that in your profile there, and make “${name}” anew where it was needed.`,
  rotateAction: 'Make it',
  rotating: 'Making a new token…',
  close: 'Close',
  unfinishedTitle: 'A rotation was interrupted',
  finish: 'Finish it',
  finishing: 'Finishing…',
} as const
