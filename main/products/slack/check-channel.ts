import { z } from 'zod'
import { AppError, attempt, type Result } from '#contract/model/failure'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { neededScopes } from '../needed-scopes.ts'
import type { SignedInProduct } from '../product-adapter.ts'
import { findChannel } from './find-channel.ts'

const channelSchema = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
    is_private: z.boolean().optional(),
  }),
})

type Channel = z.infer<typeof channelSchema>['channel']

/** `chat:write` and the two scopes that it replaced (docs.slack.dev, “chat:write scope”). */
const writing = ['chat:write', 'chat:write:bot', 'chat:write:user']

/** The scope that shows public channels. */
const looking = 'channels:read'

const accessTo = (
  { is_archived: isArchived, is_member: isMember, is_private: isPrivate }: Channel,
  name: string,
  { account }: SignedInProduct,
): WriteAccess => {
  const { scopes, token } = account
  if (isArchived === true) return mayNot('unarchived-channel', [name])
  if (isMember === true) {
    return scopes === undefined ? cannotTell('token-rights') : may('member-of-channel')
  }
  // Only Slack apps are given the scope, and only public channels are open to it.
  const isOpen = isPrivate === false && token === 'bot'
  if (isOpen && scopes?.includes('chat:write.public') === true) return may('public-channel')
  const isUncertain = isMember === undefined || (isOpen && scopes === undefined)
  return isUncertain ? cannotTell('not-told', [name]) : mayNot('member-of-channel', [name])
}

/**
 * Whether a message may be sent to a channel, by reads alone: the token's scopes, and what
 * `conversations.info` says of the channel and of one's own membership (docs.slack.dev,
 * “conversations.info”, “Conversation object”, “chat:write.public scope”). Whoever is no member is
 * refused with `not_in_channel`. Who may post is the workspace's to restrict, which is not told.
 */
export const checkChannel = async (
  signedIn: SignedInProduct,
  typed: string,
): Promise<WriteAccess> => {
  const { client, account } = signedIn
  const { scopes } = account
  const name = typed.trim().replace(/^#?/, '#')
  const sees = (scope: string): boolean => scopes?.includes(scope) === true
  if (scopes !== undefined && !writing.some(sees)) return mayNot('scopes', ['chat:write'])

  const notThere = (): WriteAccess =>
    sees('groups:read') ? mayNot('channel', [name]) : cannotTell('channel-unseen', [name])
  const refused = (asked: Extract<Result<unknown>, { ok: false }>): WriteAccess => {
    const { code } = asked.failure
    if (code === 'slack.channel-not-found') return notThere()
    if (code !== 'product.scope-missing') throw new AppError(asked.failure)
    const needed = neededScopes(asked.failure)
    return cannotTell('scope-to-look', needed.length === 0 ? [looking] : needed)
  }

  const found = await attempt(() => findChannel(signedIn, typed))
  if (!found.ok) return refused(found)
  if (found.value === undefined) {
    const isToldToLack = scopes !== undefined && !sees(looking)
    return isToldToLack ? cannotTell('scope-to-look', [looking]) : notThere()
  }
  const channel = found.value
  const asked = await attempt(() =>
    client.ask({
      method: 'GET',
      path: '/conversations.info',
      query: { channel },
      effect: 'read',
      answer: channelSchema,
    }),
  )
  if (!asked.ok) return refused(asked)
  const own = asked.value.channel
  return accessTo(own, own.name === undefined ? name : `#${own.name}`, signedIn)
}
