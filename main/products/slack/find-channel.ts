import { z } from 'zod'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { SignedInProduct } from '../product-adapter.ts'

const pageSchema = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string().optional() })),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/** Enough for ten thousand channels; who has more gives the id. */
const mostPages = 50

/** Ids of channels as Slack writes them, besides names, which have no capitals. */
const isId = (text: string): boolean => /^[CG][A-Z0-9]{5,}$/.test(text)

/**
 * The id of a channel from its id or name, with or without `#`: `conversations.list`, private ones
 * only where the token may see them (`groups:read`). Undefined where a scope that would show it is
 * missing: Slack takes the name, too. `slack.channel-not-found` where it is not among all there are.
 */
export const findChannel = async (
  { client, account }: SignedInProduct,
  typed: string,
): Promise<string | undefined> => {
  const wanted = typed.trim().replace(/^#/, '')
  if (isId(wanted)) return wanted
  const seesPrivate = account.scopes?.includes('groups:read') === true
  const kinds = seesPrivate ? ',private_channel' : ''
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const asked = await attempt(() =>
      client.ask({
        method: 'GET',
        path: '/conversations.list',
        query: { types: `public_channel${kinds}`, limit: 200, cursor },
        effect: 'read',
        answer: pageSchema,
      }),
    )
    if (!asked.ok && asked.failure.code === 'product.scope-missing') return undefined
    if (!asked.ok) throw new AppError(asked.failure)
    const found = asked.value.channels.find(({ name }) => name === wanted.toLowerCase())
    if (found !== undefined) return found.id
    cursor = asked.value.response_metadata?.next_cursor
    if (!cursor) break
  }
  if (!seesPrivate) return undefined
  throw new AppError(failure('slack.channel-not-found', client.subject, [`#${wanted}`]))
}
