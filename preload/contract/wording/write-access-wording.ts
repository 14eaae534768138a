import type {
  AccessDoubt,
  AccessGround,
  MissingAccess,
  WriteAccess,
} from '../model/write-access.ts'
import { wordFailure } from './failure-wording.ts'

/** What a read told about writing somewhere: the finding, and what follows from it. */
export interface AccessWording {
  readonly what: string
  readonly next: string
}

type Worded = (names: readonly string[]) => AccessWording

const onlyWhenTried = 'This can only be seen when it is tried.'
const lastWord = 'Whether it is taken as it stands, the product says when it is sent.'
const named = (names: readonly string[]): string =>
  names.length === 0 ? '' : `: ${names.join(', ')}`

const grounds: Readonly<Record<AccessGround, AccessWording>> = {
  'add-pages': { what: 'This account may add pages to the space.', next: lastWord },
  'update-page': { what: 'This account may change the page that stands there.', next: lastWord },
  'write-repository': {
    what: 'This account may write to the repository.',
    next: 'Whether the branch itself is protected can only be seen when it is tried.',
  },
  'member-of-channel': {
    what: 'The app or person of the token is a member of the channel and may send messages.',
    next: lastWord,
  },
  'public-channel': {
    what: 'The app is no member of the channel, but its scopes allow it to write to every public one.',
    next: lastWord,
  },
}

const missings: Readonly<Record<MissingAccess, Worded>> = {
  scopes: (names) => ({
    what: `The token lacks a scope that this needs${named(names)}.`,
    next: 'Scopes are fixed when a token is made, in Slack when the app is installed. Make a token with the missing scope and enter it under Connections.',
  }),
  'read-write-mode': () => ({
    what: 'This Confluence is in read-only mode at the moment: nobody can write to it.',
    next: 'Ask its administrators how long that lasts, and publish afterwards.',
  }),
  space: (names) => ({
    what: `There is no such space, or this account cannot see it${named(names)}.`,
    next: 'Check the key of the space, or ask its administrator for access.',
  }),
  'parent-page': (names) => ({
    what: `There is no page of this number, or this account cannot see it${named(names)}.`,
    next: 'Check the number of the parent page, or leave it out.',
  }),
  'add-pages': (names) => ({
    what: `Adding pages is not among what Confluence lets this account do in the space${named(names)}.`,
    next: 'Ask an administrator of the space for the permission to add pages, or choose another space.',
  }),
  'add-attachments': (names) => ({
    what: `Adding attachments is not among what Confluence lets this account do in the space${named(names)}, and pictures of workflows go along.`,
    next: 'Ask an administrator of the space for the permission to add attachments, or choose another space.',
  }),
  'update-page': (names) => ({
    what: `It stands there already, and this account may not change that page${named(names)}.`,
    next: 'The page may be restricted. Ask whoever restricted it, or an administrator of the space.',
  }),
  'free-title': (names) => ({
    what: `Another page of the space has this title, and Slipway has not published it${named(names)}.`,
    next: 'Choose another space, or rename that page.',
  }),
  repository: (names) => ({
    what: `There is no such repository, or it cannot be seen with this sign-in${named(names)}.`,
    next: 'Check workspace or project and repository, or ask for access.',
  }),
  'unarchived-repository': (names) => ({
    what: `The repository has been archived, and can only be read${named(names)}.`,
    next: 'Choose another repository, or have this one brought back.',
  }),
  'write-repository': (names) => ({
    what: `This sign-in may read the repository, but not write to it${named(names)}.`,
    next: 'Ask for the permission to write, or use a sign-in that has it.',
  }),
  'target-branch': (names) => ({
    what: `There is no branch of this name for the pull request to go into${named(names)}.`,
    next: 'Check the name of the branch, or leave the pull request out.',
  }),
  channel: (names) => ({
    what: `There is no such channel, or the app cannot see it${named(names)}.`,
    next: 'Check the name. The app sees a private channel only after it was invited.',
  }),
  'unarchived-channel': (names) => ({
    what: `The channel has been archived${named(names)}.`,
    next: 'Choose another channel, or bring this one back in Slack.',
  }),
  'member-of-channel': (names) => ({
    what: `The app or person of the token is not a member of the channel${named(names)}.`,
    next: 'In Slack, invite the app with /invite and its name, or join the channel. Until then Slack refuses the message.',
  }),
}

const doubts: Readonly<Record<AccessDoubt, Worded>> = {
  'not-told': (names) => ({
    what: `It is there, but nothing tells this sign-in beforehand whether it may write to it${named(names)}.`,
    next: onlyWhenTried,
  }),
  'scope-to-look': (names) => ({
    what: `The token lacks a scope to look whether it may write there${named(names)}. Writing does not need it.`,
    next: onlyWhenTried,
  }),
  'token-rights': (names) => ({
    what: `The account may write there. Nothing tells whether its token may, too${named(names)}.`,
    next: onlyWhenTried,
  }),
  'token-of-nobody': (names) => ({
    what: `The token belongs to no person, and permissions are listed for people only${named(names)}. What it sees, and the scopes that are known, are no hindrance.`,
    next: onlyWhenTried,
  }),
  'not-listed': (names) => ({
    what: `The permission for the repository is not among those that are listed for this account${named(names)}.`,
    next: onlyWhenTried,
  }),
  'parent-unseen': (names) => ({
    what: `This account may add pages to the space, but sees no page of this number to put it below${named(names)}.`,
    next: 'It may be a folder. Whether it can stand there can only be seen when it is tried.',
  }),
  'channel-unseen': (names) => ({
    what: `The channel is not among those that the token shows; private ones are hidden from it${named(names)}.`,
    next: onlyWhenTried,
  }),
}

/** What reads told, in a few words that more words follow. */
export const accessTitles: Readonly<Record<WriteAccess['access'], string>> = {
  may: 'It can be published there',
  'may-not': 'It cannot be published there as things are',
  'cannot-tell': 'Whether it can be published there is not known yet',
  'not-asked': 'Nobody could be asked whether it can be published there',
}

/** What reads told about writing somewhere, in plain words. */
export const wordWriteAccess = (access: WriteAccess): AccessWording => {
  switch (access.access) {
    case 'may':
      return grounds[access.ground]
    case 'may-not':
      return missings[access.missing](access.names)
    case 'cannot-tell':
      return doubts[access.doubt](access.names)
    case 'not-asked': {
      const { what, next } = wordFailure(access.failure)
      return { what, next }
    }
  }
}
