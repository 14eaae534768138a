import { refuseAutomationCaller } from '../automation/caller.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import { chooseLocale } from '../locale.ts'
import type { Site } from '../site-model.ts'
import type { Account } from '../users/state.ts'
import type { Entrance, SignIn } from './authenticate.ts'
import { loginReasonHeaders, signIn, unauthorized } from './authenticate.ts'
import type { Context } from './context.ts'
import { errorMessages, Refusal } from './errors.ts'
import type { ParsedBody } from './parse-body.ts'
import type { Reply } from './reply.ts'
import type { Match } from './router.ts'
import { refuseScopes } from './scopes.ts'

/** A parsed request on its way to a handler. */
export interface Incoming {
  readonly site: Site
  readonly entrance: Entrance
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Parses the body; called only when the caller is let in, as Jira does. */
  readonly readBody: () => ParsedBody
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** The answer to a path or method that the twin does not have; it is noted on the site. */
function unmodelled(incoming: Incoming, match: Exclude<Match, { kind: 'route' }>): Reply {
  const { site, method, path } = incoming
  if (match.kind === 'wrong-method') {
    site.unmodelled.push({ method, path, kind: 'method' })
    return withHeaders(errorMessages(405, 'Method Not Allowed'), {
      Allow: match.allowed.join(', '),
    })
  }
  site.unmodelled.push({ method, path, kind: 'path' })
  return {
    status: 501,
    body: {
      errorMessages: [`The twin does not model ${method} ${path}.`],
      errors: {},
      method,
      path,
    },
  }
}

function contextOf(
  incoming: Incoming,
  params: Readonly<Record<string, string>>,
  caller: Account | undefined,
  parsed: Extract<ParsedBody, { kind: 'body' }>,
): Context {
  const { site, headers } = incoming
  const forced = text(headers['x-force-accept-language'])?.toLowerCase() === 'true'
  return {
    site,
    method: incoming.method,
    path: incoming.path,
    params,
    query: incoming.query,
    body: parsed.body,
    upload: parsed.upload,
    uncheckedToken: text(headers['x-atlassian-token'])?.toLowerCase() === 'no-check',
    caller,
    locale: chooseLocale(site, caller, forced, text(headers['accept-language'])),
    api: `${site.address}/rest/api/3`,
  }
}

/** Refusals before the handler runs: sign-in, scopes, administration. */
function refuseCaller(
  incoming: Incoming,
  match: Extract<Match, { kind: 'route' }>,
  who: SignIn,
): Reply | undefined {
  const { site, entrance } = incoming
  const { route } = match
  if (entrance === 'automation') {
    const refusal = refuseAutomationCaller(incoming.method, who)
    if (refusal !== undefined) return refusal
  }
  if (entrance === 'gateway') {
    if (who.kind !== 'account') {
      return { status: 401, body: { code: 401, message: 'Unauthorized' } }
    }
    const mismatch = refuseScopes(site, route, who.token)
    if (mismatch !== undefined) return mismatch
  }
  if (route.who === 'open') return undefined
  if (who.kind === 'failed')
    return withHeaders(unauthorized(site), loginReasonHeaders(site, who.reason))
  if (who.kind === 'anonymous') return unauthorized(site)
  if (route.who === 'user') return undefined
  if (holdsGlobalPermission(site, who.account.accountId, 'ADMINISTER')) return undefined
  if (entrance === 'automation') return { status: 403 }
  const refusal =
    route.refusal ??
    'You are not authorized to perform this action. Administrator privileges are required.'
  return errorMessages(403, refusal)
}

function runHandler(
  incoming: Incoming,
  match: Extract<Match, { kind: 'route' }>,
  caller: Account | undefined,
): Reply {
  const { site, method, path } = incoming
  const parsed = incoming.readBody()
  if (parsed.kind === 'refused') return parsed.reply
  const context = contextOf(incoming, match.params, caller, parsed)
  let reply: Reply
  try {
    reply = match.route.handle(context)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    reply = error.reply
  }
  if (method !== 'GET' && match.route.reads !== true) {
    site.writes.push({ method, route: match.route.path, path, status: reply.status })
  }
  return reply
}

/**
 * Answers a request: who is calling, may they, then the handler. Writes go to the site's log. A
 * refused sign-in on an open endpoint gets the anonymous answer, with a header that tells.
 */
export function dispatch(incoming: Incoming, match: Match): Reply {
  if (match.kind !== 'route') return unmodelled(incoming, match)
  const { site, entrance, headers } = incoming
  const who = signIn(site, text(headers.authorization), entrance)
  const refusal = refuseCaller(incoming, match, who)
  if (refusal !== undefined) return refusal
  if (who.kind === 'account') {
    const reply = runHandler(incoming, match, who.account)
    return withHeaders(reply, { 'X-AAccountId': encodeURIComponent(who.account.accountId) })
  }
  const reply = runHandler(incoming, match, undefined)
  const tells = who.kind === 'failed' && site.switches.loginReasonOnOpenAnswers
  return tells ? withHeaders(reply, loginReasonHeaders(site, who.reason)) : reply
}
