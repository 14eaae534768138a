import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, type Members, optionalText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { refuseWrongJql } from '../jql/refuse.ts'
import { webhookBean } from './bean.ts'
import { webhookEvents } from './events.ts'
import { addWebhook, type Webhook, webhooks } from './state.ts'

type Written = Omit<Webhook, 'id' | 'updatedAt' | 'updatedBy'>

/** The webhook of the path. */
export function pathWebhook(context: Context): Webhook {
  const webhook = webhooks.of(context.site)[context.params.id ?? '']
  return webhook ?? refuse(404, 'The webhook does not exist.')
}

function readUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
  return isAddress ? text : refuse(400, `The URL '${text}' is not valid.`)
}

function readEvents(body: Members): readonly string[] | undefined {
  const { events } = body
  if (events === undefined || events === null) return undefined
  if (!Array.isArray(events)) return refuse(400, badPayload)
  const unknown = events.find((event) => !webhookEvents.includes(event))
  if (unknown !== undefined) refuse(400, `The event '${String(unknown)}' is not known.`)
  return events.map(String)
}

function readJql(context: Context, body: Members): string | undefined {
  const { filters } = body
  if (filters === undefined || filters === null) return undefined
  if (!isMembers(filters)) return refuse(400, badPayload)
  const jql = optionalText(filters, 'issue-related-events-section') ?? ''
  const isChecked = extraSwitch(context.site, 'webhookJqlChecked', true)
  if (isChecked && jql.trim() !== '') refuseWrongJql(context, jql)
  return jql
}

function flag(body: Members, name: string): boolean | undefined {
  const value = body[name]
  return value === undefined || typeof value === 'boolean' ? value : refuse(400, badPayload)
}

/** The body over what there is; a secret that is not sent stays, an empty one is taken away. */
function readBody(context: Context, before: Written): Written {
  const body = bodyMembers(context)
  const name = optionalText(body, 'name', 255) ?? before.name
  const url = readUrl(optionalText(body, 'url')) ?? before.url
  if (name.trim() === '') refuse(400, 'The name has to be provided.')
  if (url === '') refuse(400, 'The URL has to be provided.')
  const secret = optionalText(body, 'secret')
  return {
    name,
    url,
    description: optionalText(body, 'description') ?? before.description,
    events: readEvents(body) ?? before.events,
    jql: readJql(context, body) ?? before.jql,
    enabled: flag(body, 'enabled') ?? before.enabled,
    excludeBody: flag(body, 'excludeBody') ?? before.excludeBody,
    secret: secret === undefined ? before.secret : secret === '' ? null : secret,
  }
}

function stamp({ site, caller }: Context) {
  return { updatedAt: site.clock.now(), updatedBy: caller?.accountId ?? '' }
}

/** `POST`: enabled unless told otherwise. Two webhooks may be alike. */
export function createWebhook(context: Context): Reply {
  const written = readBody(context, {
    name: '',
    url: '',
    description: '',
    events: [],
    jql: '',
    enabled: true,
    excludeBody: false,
    secret: null,
  })
  const webhook = addWebhook(context.site, { ...written, ...stamp(context) })
  return created(webhookBean(context, webhook))
}

/** `PUT`: members that are absent stay as they are. */
export function updateWebhook(context: Context): Reply {
  const webhook = pathWebhook(context)
  Object.assign(webhook, readBody(context, webhook), stamp(context))
  return ok(webhookBean(context, webhook))
}

/** `DELETE`. */
export function deleteWebhook(context: Context): Reply {
  delete webhooks.of(context.site)[pathWebhook(context).id]
  return noContent()
}
