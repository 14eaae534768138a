import type { SiteCard } from '../../model/site-card.ts'
import type { Expiry, Hindrance, TokenState } from '../../model/token-state.ts'
import { wordDay, wordDayOf, wordMoment } from '../dates.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const wordEnd = ({ expiresOn, daysLeft, source }: Expiry): string => {
  if (daysLeft < 0) return `expired ${wordDay(expiresOn)}`
  const left = daysLeft === 0 ? 'today' : days(daysLeft)
  const told = source === 'read' ? ', as the product tells' : ''
  return `expires ${wordDay(expiresOn)} (${left}${told})`
}

/** The stored token in one line, e.g. `•••• stored 3 Nov 2026, expires 2 Nov 2027 (346 days)`. */
export const wordToken = (token: TokenState, expiry: Expiry | null): string => {
  if (token.state === 'absent') return 'No token is stored.'
  const kept = token.state === 'session-only' ? 'kept until you quit, since' : 'stored'
  const used = 'lastUsedAt' in token ? token.lastUsedAt : null
  return [
    `•••• ${kept} ${wordDayOf(token.storedAt)}`,
    ...(expiry === null ? [] : [wordEnd(expiry)]),
    ...(used === null ? [] : [`last used ${wordMoment(used)}`]),
  ].join(', ')
}

/** What is said when a token ends soon, or has ended. Nothing while there is time. */
export const wordExpiry = ({ expiresOn, daysLeft, warning }: Expiry): string | undefined => {
  switch (warning) {
    case 'none':
      return undefined
    case 'over':
      return `This token expired on ${wordDay(expiresOn)}. Make a new one and replace it.`
    case '1':
      return `This token expires ${daysLeft === 0 ? 'today' : 'tomorrow'}. Make a new one and replace it now.`
    case '7':
    case '14':
    case '30':
      return `This token expires in ${days(daysLeft)}, on ${wordDay(expiresOn)}. Make a new one in good time.`
  }
}

/** Why a site cannot be used, and what to do about it. */
export const hindranceWording = {
  'not-administrator': {
    label: 'Not an administrator',
    meaning:
      'The site can be read, but not be deployed to: only Jira administrators may change configuration. Ask one for the permission, or connect with an administrator’s account.',
  },
  'not-checked': {
    label: 'Not checked yet',
    meaning:
      'The token was stored without asking whether it is good. Test it once the address can be reached.',
  },
  'token-absent': {
    label: 'No token',
    meaning: 'There is no token for it. Enter one.',
  },
  'token-locked': {
    label: 'Keyring locked',
    meaning:
      'The token is stored, but your keyring is locked. Unlock it in your system, then test it.',
  },
  'token-lost': {
    label: 'Token not readable',
    meaning:
      'The stored token can no longer be decrypted on this computer. Nothing was deleted. Enter the token again.',
  },
  'token-refused': {
    label: 'Needs a new token',
    meaning: 'What is stored is no longer accepted. Make a new token and replace it.',
  },
  'token-expired': {
    label: 'Token expired',
    meaning: 'It has expired. Make a new one and replace it.',
  },
  captcha: {
    label: 'Captcha',
    meaning:
      'After too many failed sign-ins a person has to sign in by browser first. Do that, solve the captcha, then test it.',
  },
  'way-disabled': {
    label: 'Sign-in switched off',
    meaning:
      'Administrators have switched off this way to sign in. Replace it by a personal access token, or ask them.',
  },
} as const satisfies Record<Hindrance, { readonly label: string; readonly meaning: string }>

/** A lost token; names both keyrings when another one answers than it was stored with. */
const wordLost = (storedWith: string, presentlyWith: string): string =>
  storedWith === presentlyWith || storedWith === '' || presentlyWith === ''
    ? hindranceWording['token-lost'].meaning
    : `It was stored with ${storedWith}; this session has ${presentlyWith}. Start your old session again, or enter the token again. Nothing was deleted.`

/** What a hindrance of a site means for it. */
export const wordHindrance = (hindrance: Hindrance, { token }: Pick<SiteCard, 'token'>): string =>
  hindrance === 'token-lost' && token.state === 'lost'
    ? wordLost(token.storedWith, token.presentlyWith)
    : hindranceWording[hindrance].meaning

/** Words of a card. */
export const siteCardText = {
  administrator: 'Jira administrator',
  production: 'Production',
  demo: 'Demo site',
  demoText: 'Runs on this computer. Slipway signs in by itself.',
  demoHost: 'On this computer',
  forgetDemo:
    'The demo site is removed, with everything that was deployed to it. You can start the demo sites anew at any time.',
  checkedAt: (moment: string): string => `It was accepted on ${wordMoment(moment)}`,
  notReached: 'Not reached so far',
  weakTitle: 'Stored with weak protection',
  weakText:
    'The key is the same on every computer, so whoever can read your files can read this token.',
  sessionTitle: 'Kept until you quit',
  sessionText: 'Slipway asks for the token again next time.',
  open: ({ host }: { readonly host: string }): string => `Open ${host} in the browser`,
  test: 'Test',
  testing: 'Testing…',
  testPassed: (title: string): string => `The sign-in to ${title} works.`,
  testFailed: (title: string): string => `The sign-in to ${title} did not pass.`,
  replace: 'Replace token',
  enter: 'Enter token',
  edit: 'Edit',
  editTitle: (title: string): string => `Edit ${title}`,
  twoSignatures:
    'Takes only plans that two people signed: who made them, and somebody else whose key is known here',
  save: 'Save',
  forget: 'Forget',
  forgetTitle: (title: string): string => `Forget ${title}?`,
  forgetText:
    'Slipway deletes the site and its token from this computer. Nothing changes in Jira. Runs stay in the History.',
  forgetUnderWay:
    'What goes on there is broken off at once, a deployment in the middle of a change, too. Once the site is connected again, it can be gone on with from History.',
  forgetSession: 'Where a session stands, Slipway signs out there.',
  forgetToken: 'What you sign in with stays valid until it is ended where it was made.',
  forgetAction: 'Forget this site',
  forgotten: (title: string): string => `${title} was forgotten.`,
  keep: 'Keep it',
  actionsOf: (title: string): string => `What to do with ${title}`,
} as const
