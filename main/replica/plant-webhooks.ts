import { isJsonList } from '#contract/model/json'
import { isSecretMark } from '#contract/model/secret'
import { webhooks } from '#twin/webhooks/state'
import { textOf, textsOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { unknownSecret, writeAddress, writtenText } from './write-text.ts'

/** Webhooks of administrators; what is secret in them is made up. */
export const plantWebhooks = (planting: Planting): void => {
  const { site } = planting
  const all = webhooks.of(site)
  for (const { id, name, data } of replacing(planting, 'webhook', all)) {
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      url: isJsonList(data.url) ? writeAddress(data.url) : textOf(data, 'url'),
      events: textsOf(data, 'events'),
      jql: writtenText(data, 'filter'),
      enabled: data.enabled === true || data.turnedOn === true,
      excludeBody: data.excludeBody === true,
      secret: isSecretMark(data.secret) ? unknownSecret : null,
      updatedAt: site.clock.now(),
      updatedBy: planting.accountId,
    }
  }
}
