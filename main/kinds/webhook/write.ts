import { isJsonList, type Json, type JsonObject } from '#contract/model/json'
import { isSecretMark } from '#contract/model/secret'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { readFilterNames } from '../filter/read.ts'
import type { WriteContext, Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { checkJql } from '../text/jql/check-jql.ts'
import { textsOfSite } from '../text/read-names.ts'
import { renderText } from '../text/render-text.ts'
import { notEntered } from '../text/secret-parts.ts'
import { idsNamed, textIn } from '../wanted-members.ts'
import { jqlFilter, webhookEndpoints } from './endpoints.ts'
import { webhookModel } from './model.ts'
import { readWebhook, webhookId } from './normalise.ts'

const writeAddress = (url: Json | undefined, secret: WriteContext['secret']): string => {
  if (typeof url === 'string') return url
  if (!isJsonList(url)) throw new Error('a webhook has an address')
  return url
    .map((part, at) => (isSecretMark(part) ? (secret(`url.${at}`) ?? notEntered) : String(part)))
    .join('')
}

/** The whole webhook. A secret that nobody entered is not sent, so that the one there is stays. */
const bodyOf = ({ secret }: WriteContext, data: JsonObject): JsonObject => {
  const entered = isSecretMark(data.secret) ? secret('secret') : undefined
  return {
    name: data.name ?? '',
    description: data.description ?? '',
    url: writeAddress(data.url, secret),
    events: data.events ?? [],
    filters: { [jqlFilter]: jqlOf(data) },
    excludeBody: data.excludeBody ?? false,
    enabled: data.enabled ?? true,
    ...(entered === undefined ? {} : { secret: entered }),
  }
}

const jqlOf = ({ filter = null }: JsonObject): string =>
  isTextWithReferences(filter) ? renderText(filter) : ''

/** Whether Jira checks the JQL of a webhook is not known, so that it is asked before. */
const checkFilter = ({ api }: WriteContext, data: JsonObject, before?: JsonObject): Promise<void> =>
  checkJql(api, `webhook “${textIn(data, 'name')}”`, jqlOf(data), before && jqlOf(before))

/** Writes webhooks of administrators. */
export const webhookWriter: Writer = {
  find: async ({ api }, data) => {
    const webhooks = await api.list(webhookEndpoints.list)
    return idsNamed(
      webhooks.map((webhook) => ({ id: webhookId(webhook), name: webhook.name })),
      data,
    )
  },
  readOne: async (context, id) => {
    const webhook = await context.api.callIfFound(webhookEndpoints.get, { path: { id } })
    return (
      webhook &&
      readWebhook(webhook, textsOfSite(context.api, { filter: () => readFilterNames(context.api) }))
    )
  },
  create: async (context, data) => {
    await checkFilter(context, data)
    return webhookId(
      await context.api.call(webhookEndpoints.create, { body: bodyOf(context, data) }),
    )
  },
  converge: async (context, current, data) => {
    if (isSame(current.data, data, webhookModel)) return
    await checkFilter(context, data, current.data)
    await context.api.call(webhookEndpoints.update, {
      path: { id: current.id },
      body: bodyOf(context, data),
    })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(webhookEndpoints.remove, { path: { id } })
  },
}
