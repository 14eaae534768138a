import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { secretMark } from '#contract/model/secret'
import { nameKey } from '#domain/natural-key'
import { parseJql } from '../text/jql/parse-jql.ts'
import type { TextSite } from '../text/lookup-on-demand.ts'
import { withoutSecrets } from '../text/secret-parts.ts'
import { unordered } from '../unordered.ts'
import { jqlFilter, type WebhookAnswer } from './endpoints.ts'

/** The id that an address of a webhook ends in. */
export const webhookId = ({ self }: Pick<WebhookAnswer, 'self'>): string =>
  self.split('/').at(-1) ?? self

/** Text as it is where nothing in it is secret, and in pieces otherwise. */
const readAddress = (address: string): Json => {
  const parts = withoutSecrets(address)
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts
}

/**
 * Whether it is on. Where the address holds a secret, that is a person's to say: a webhook is off
 * until its address has the right one.
 */
const readState = ({ enabled }: WebhookAnswer, url: Json): JsonObject =>
  enabled !== false && typeof url !== 'string' ? { turnedOn: true } : { enabled: enabled !== false }

/** A webhook, normalised. Its secret cannot be read; that there is one is all that is known. */
export const readWebhook = async (
  webhook: WebhookAnswer,
  texts: TextSite,
): Promise<ConfigObject> => {
  const url = readAddress(webhook.url)
  const jql = webhook.filters?.[jqlFilter]?.trim() ?? ''
  return {
    kind: 'webhook',
    id: webhookId(webhook),
    name: webhook.name,
    naturalKey: nameKey(webhook.name),
    protection: 'none',
    data: {
      name: webhook.name,
      description: webhook.description,
      url,
      events: unordered(webhook.events ?? []),
      filter: jql === '' ? null : await texts.parse((lookup) => parseJql(jql, lookup)),
      excludeBody: webhook.excludeBody === true,
      ...readState(webhook, url),
      secret: webhook.isSigned === true ? secretMark('secret that signs what is sent') : null,
    },
    facts: {},
  }
}
