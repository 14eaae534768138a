import { z } from 'zod'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { SignedInProduct } from '../product-adapter.ts'
import type { Published } from '../published.ts'
import { sendOrFind } from '../send-or-find.ts'
import { findChannel } from './find-channel.ts'
import { blockIdOf, eventType, findMessage } from './find-message.ts'

/** A message for a channel. */
export interface MessageToPost {
  /** What it tells of; the message carries it, so that it is found again. */
  readonly identity: string
  /** Name with or without `#`, or id. */
  readonly channel: string
  /** Where blocks are not shown. */
  readonly text: string
  readonly blocks: readonly JsonObject[]
  /** An earlier sending was not answered: it is looked for first, and not sent where nobody can. */
  readonly mayBeThere: boolean
}

interface Posted {
  readonly channel: string
  readonly ts: string
}

const postedSchema = z.object({ channel: z.string(), ts: z.string() })
const permalinkSchema = z.object({ permalink: z.string() })

/**
 * Posts a message (`chat.postMessage`). Slack has no key against sending twice, so an unanswered one
 * is never sent again blindly: it is looked up in the channel's history where a scope allows it, and
 * is `product.outcome-unknown` otherwise.
 */
export const postMessage = async (
  signedIn: SignedInProduct,
  { identity, channel: typed, text, blocks, mayBeThere }: MessageToPost,
): Promise<Published> => {
  const { client, place } = signedIn
  const channel = await findChannel(signedIn, typed)

  const lookUp = async (): Promise<Posted | 'none' | 'cannot-look'> => {
    if (channel === undefined) return 'cannot-look'
    const found = await findMessage(client, channel, identity)
    return typeof found === 'string' ? found : { channel, ts: found.ts }
  }

  const find = async (): Promise<Posted | undefined> => {
    const found = await lookUp()
    return typeof found === 'string' ? undefined : found
  }

  const post = (): Promise<Posted> =>
    client.ask({
      method: 'POST',
      path: '/chat.postMessage',
      body: {
        channel: channel ?? `#${typed.trim().replace(/^#/, '')}`,
        text,
        blocks: blocks.map((block, at) =>
          at === 0 ? { ...block, block_id: blockIdOf(identity) } : block,
        ),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: eventType, event_payload: { identity } },
      },
      effect: 'create',
      answer: postedSchema,
    })

  const linkTo = async (posted: Posted): Promise<string> => {
    const asked = await attempt(() =>
      client.ask({
        method: 'GET',
        path: '/chat.getPermalink',
        query: { channel: posted.channel, message_ts: posted.ts },
        effect: 'read',
        answer: permalinkSchema,
      }),
    )
    return asked.ok
      ? asked.value.permalink
      : `${place.address}/archives/${posted.channel}/p${posted.ts.replace('.', '')}`
  }

  if (mayBeThere) {
    const found = await lookUp()
    if (found === 'cannot-look') {
      throw new AppError(failure('product.outcome-unknown', client.subject, [typed]))
    }
    if (found !== 'none') return { link: await linkTo(found), how: 'unchanged' }
  }
  return { link: await linkTo(await sendOrFind(post, find)), how: 'made' }
}
