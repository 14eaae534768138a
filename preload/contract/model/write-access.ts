import { z } from 'zod'
import { failureSchema } from './failure.ts'

/** What was read that allows writing there. */
export const accessGroundSchema = z.enum([
  'add-pages',
  'update-page',
  'write-repository',
  'member-of-channel',
  /** No member, but a scope allows every public channel. */
  'public-channel',
])
export type AccessGround = z.infer<typeof accessGroundSchema>

/** What was read that forbids it, or what was not there. `names` beside it say which. */
export const missingAccessSchema = z.enum([
  'scopes',
  'read-write-mode',
  'space',
  'parent-page',
  'add-pages',
  'add-attachments',
  'update-page',
  /** Another page has it, one that Slipway did not publish. */
  'free-title',
  'repository',
  'unarchived-repository',
  'write-repository',
  /** Of a pull request. */
  'target-branch',
  'channel',
  'unarchived-channel',
  'member-of-channel',
])
export type MissingAccess = z.infer<typeof missingAccessSchema>

/** Why no read tells. */
export const accessDoubtSchema = z.enum([
  /** The product has no read for it, or refuses it to this account. */
  'not-told',
  /** The read itself needs a scope. */
  'scope-to-look',
  /** The account may; what its token may is told nowhere. */
  'token-rights',
  /** The token is a project's, repository's or workspace's, and permissions are listed for people. */
  'token-of-nobody',
  /** The list of the account's permissions does not have the repository, and does not have to. */
  'not-listed',
  /** No such page is seen; it may be something else that pages can stand below. */
  'parent-unseen',
  /** No such channel is seen; private ones are hidden from this token. */
  'channel-unseen',
])
export type AccessDoubt = z.infer<typeof accessDoubtSchema>

const namesSchema = z.array(z.string()).readonly()

/**
 * Whether something may be written where a user wants it published, as far as reads tell before
 * anything is sent. Never a guess: what no read tells is only seen when it is tried.
 */
export const writeAccessSchema = z.discriminatedUnion('access', [
  z.object({ access: z.literal('may'), ground: accessGroundSchema }).readonly(),
  z
    .object({ access: z.literal('may-not'), missing: missingAccessSchema, names: namesSchema })
    .readonly(),
  z
    .object({ access: z.literal('cannot-tell'), doubt: accessDoubtSchema, names: namesSchema })
    .readonly(),
  /** Nobody could be asked, or the sign-in was refused. */
  z.object({ access: z.literal('not-asked'), failure: failureSchema }).readonly(),
])
export type WriteAccess = z.infer<typeof writeAccessSchema>

/** A read allows it. */
export const may = (ground: AccessGround): WriteAccess => ({ access: 'may', ground })

/** A read forbids it, or did not find what it needs. */
export const mayNot = (missing: MissingAccess, names: readonly string[] = []): WriteAccess => ({
  access: 'may-not',
  ...{ missing, names },
})

/** No read tells. */
export const cannotTell = (doubt: AccessDoubt, names: readonly string[] = []): WriteAccess => ({
  access: 'cannot-tell',
  ...{ doubt, names },
})
