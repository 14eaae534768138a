import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, type Json, type JsonObject } from '#contract/model/json'
import { isSecretMark } from '#contract/model/secret'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { sameJson } from '#domain/canonical-json'
import { readFilterNames } from '../filter/read.ts'
import type { WriteContext, Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { buildAddress } from '../text/build-address.ts'
import { checkJql } from '../text/jql/check-jql.ts'
import { textsOfSite } from '../text/read-names.ts'
import { renderText } from '../text/render-text.ts'
import { notEntered, splitAddress, withoutSecrets } from '../text/secret-parts.ts'
import { idsNamed, textIn } from '../wanted-members.ts'
import { jqlFilter, webhookEndpoints } from './endpoints.ts'
import { webhookModel } from './model.ts'
import { readWebhook, webhookId } from './normalise.ts'

/** An address as it is sent; `isOpen` where a secret in it is not known to anybody here. */
interface SentAddress {
  readonly url: string
  readonly isOpen: boolean
}

/** An address as it is written; `present` is the one that is there now, where it is the same. */
const writeAddress = (
  url: Json | undefined,
  { secret }: Pick<WriteContext, 'secret'>,
  present?: string,
): SentAddress => {
  if (typeof url === 'string') return { url, isOpen: false }
  if (!isJsonList(url)) throw new Error('a webhook has an address')
  const pieces = present === undefined ? [] : splitAddress(present)
  const there = (text: string | undefined) => (text === notEntered ? undefined : text)
  const sources = {
    entered: (at: number) => secret(`url.${at}`),
    present: (at: number) => there(pieces[at]?.text),
  }
  const isKnown = (at: number) => (sources.entered(at) ?? sources.present(at)) !== undefined
  const isOpen = url.some((part, at) => isSecretMark(part) && !isKnown(at))
  return { url: buildAddress(url, sources), isOpen }
}

/**
 * The address of a webhook that is there. One whose secrets nobody entered anew is not sent, so that
 * it stays; where only some were entered, the others are read just before, and kept in memory only.
 */
const changedAddress = async (
  context: WriteContext,
  { id, data: before }: Pick<ConfigObject, 'id' | 'data'>,
  { url }: JsonObject,
): Promise<SentAddress | undefined> => {
  if (!isJsonList(url) || !sameJson(url, before.url)) return writeAddress(url, context)
  if (!url.some((_, at) => context.secret(`url.${at}`) !== undefined)) return undefined
  const now = await context.api.call(webhookEndpoints.get, { path: { id } })
  const isSameStill = sameJson(withoutSecrets(now.url), url)
  return writeAddress(url, context, isSameStill ? now.url : undefined)
}

/**
 * Whether a webhook is on. One that would call with a placeholder in its address is turned off;
 * where the data says nothing, it stays as it is.
 */
const stateOf = ({ enabled }: JsonObject, isOpen: boolean): JsonObject => {
  if (isOpen) return { enabled: false }
  return enabled === undefined ? {} : { enabled }
}

/** A webhook but for its address. A secret that nobody entered is not sent, so that the one there is stays. */
const bodyOf = (
  { secret }: WriteContext,
  data: JsonObject,
  address: SentAddress | undefined,
): JsonObject => {
  const entered = isSecretMark(data.secret) ? secret('secret') : undefined
  return {
    name: data.name ?? '',
    description: data.description ?? '',
    events: data.events ?? [],
    filters: { [jqlFilter]: jqlOf(data) },
    excludeBody: data.excludeBody ?? false,
    ...stateOf(data, address?.isOpen === true),
    ...(address ? { url: address.url } : {}),
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
      await context.api.call(webhookEndpoints.create, {
        body: { enabled: true, ...bodyOf(context, data, writeAddress(data.url, context)) },
      }),
    )
  },
  converge: async (context, current, data) => {
    if (isSame(current.data, data, webhookModel)) return
    await checkFilter(context, data, current.data)
    await context.api.call(webhookEndpoints.update, {
      path: { id: current.id },
      body: bodyOf(context, data, await changedAddress(context, current, data)),
    })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(webhookEndpoints.remove, { path: { id } })
  },
}
