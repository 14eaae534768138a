import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { textsWhileReading } from '../text/site-texts.ts'
import { webhookEndpoints } from './endpoints.ts'
import { readWebhook } from './normalise.ts'

/** All webhooks of administrators, in one request. */
export const readWebhooks = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const texts = textsWhileReading(context)
  const webhooks = await context.api.list(webhookEndpoints.list)
  return Promise.all(webhooks.map((webhook) => readWebhook(webhook, texts)))
}
