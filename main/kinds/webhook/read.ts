import type { ConfigObject } from '#contract/model/config-object'
import type { ReadContext } from '../kind.ts'
import { textsOfSnapshot } from '../text/read-names.ts'
import { webhookEndpoints } from './endpoints.ts'
import { readWebhook } from './normalise.ts'

/** All webhooks of administrators, in one request. */
export const readWebhooks = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const texts = textsOfSnapshot(context)
  const webhooks = await context.api.list(webhookEndpoints.list)
  return Promise.all(webhooks.map((webhook) => readWebhook(webhook, texts)))
}
