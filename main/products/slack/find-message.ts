import { z } from 'zod'
import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import type { ProductClient } from '../product-client.ts'

/** What Slipway's messages are known by to apps, and to itself. */
export const eventType = 'slipway_published'

/**
 * The same on the first block of a message. Whether history shows metadata without the scope
 * `metadata.message:read` is nowhere documented; blocks it always shows (Block Kit: 255 characters).
 */
export const blockIdOf = (identity: string): string => `slipway-${identity}`.slice(0, 255)

const pageSchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .optional(),
      blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

const mostPages = 5

/** Refusals that say nothing about the message: nobody may look. */
const hidden: ReadonlySet<FailureCode> = new Set([
  'product.scope-missing',
  'product.permission-missing',
  'slack.not-in-channel',
  'slack.channel-not-found',
])

/**
 * Looks for a message among the last thousand of a channel by what it carries for apps, or by its
 * first block: `conversations.history` with all metadata. `cannot-look` where no scope allows it.
 */
export const findMessage = async (
  client: ProductClient,
  channel: string,
  identity: string,
): Promise<{ readonly ts: string } | 'none' | 'cannot-look'> => {
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const asked = await attempt(() =>
      client.ask({
        method: 'GET',
        path: '/conversations.history',
        query: { channel, limit: 200, include_all_metadata: true, cursor },
        effect: 'read',
        answer: pageSchema,
      }),
    )
    if (!asked.ok && hidden.has(asked.failure.code)) return 'cannot-look'
    if (!asked.ok) throw new AppError(asked.failure)
    const found = asked.value.messages.find(
      ({ metadata, blocks = [] }) =>
        (metadata?.event_type === eventType && metadata.event_payload.identity === identity) ||
        blocks.some(({ block_id: id }) => id === blockIdOf(identity)),
    )
    if (found !== undefined) return { ts: found.ts }
    cursor = asked.value.response_metadata?.next_cursor
    if (!cursor) return 'none'
  }
  return 'none'
}
