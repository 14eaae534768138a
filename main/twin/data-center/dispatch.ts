import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { errorMessages, Refusal } from '../http/errors.ts'
import type { ParsedBody } from '../http/parse-body.ts'
import type { Reply } from '../http/reply.ts'
import type { Match } from '../http/router.ts'
import { chooseLocale } from '../locale.ts'
import type { Site } from '../site-model.ts'
import { findUnchecked } from './check-origin.ts'
import { createDataCenterLimiter, type DataCenterLimiter, rateLimitExceeded } from './rate-limit.ts'
import { frameworkError, pageNotFound, unauthenticated } from './replies.ts'
import type { DataCenterRoute } from './route.ts'
import { type DataCenterCaller, identify, webSudoRequired } from './sign-in/authenticate.ts'
import { dataCenterOf } from './state.ts'
import { userOf } from './users/state.ts'
import { isAtLeast } from './version.ts'

/** A parsed request on its way to a handler of a Data Center site. */
export interface DataCenterIncoming {
  readonly site: Site
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly readBody: () => ParsedBody
}

type RouteMatch = Extract<Match<DataCenterRoute>, { kind: 'route' }>

/** Answers requests of one site. */
export type DataCenterDispatch = (
  incoming: DataCenterIncoming,
  match: Match<DataCenterRoute>,
) => Reply

function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

function withHeaders(reply: Reply, headers: Reply['headers']): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } }
}

/** What is known not to be there is 404 as in Jira; anything else is noted on the site. */
function unmodelled(
  incoming: DataCenterIncoming,
  match: Exclude<Match<DataCenterRoute>, RouteMatch>,
): Reply {
  const { site, method, path } = incoming
  if (match.kind === 'wrong-method') {
    site.unmodelled.push({ method, path, kind: 'method' })
    return {
      ...frameworkError(405, 'Method Not Allowed'),
      headers: { Allow: match.allowed.join(', ') },
    }
  }
  if (!path.startsWith('/rest/api/3/')) site.unmodelled.push({ method, path, kind: 'path' })
  return pageNotFound()
}

/** Whether this version or installation has not what another has. */
function isAbsent(site: Site, { path, since }: DataCenterRoute): boolean {
  const { version, software } = dataCenterOf(site)
  if (since !== undefined && !isAtLeast(version, since)) return true
  return path.startsWith('/rest/agile/') && !software
}

/** Refusals before the handler runs: sign-in, websudo, administration, read-only mode. */
function refuseCaller(
  incoming: DataCenterIncoming,
  { route }: RouteMatch,
  who: DataCenterCaller,
): Reply | undefined {
  const { site, method } = incoming
  const { anonymous, websudo, readOnly, readOnlyMessage } = dataCenterOf(site)
  if (who.kind === 'refused') return who.reply
  if (who.kind === 'anonymous') {
    const closed = !anonymous && route.unlimited !== true
    if (route.who !== 'open' || closed) return unauthenticated()
    return undefined
  }
  const sudo = route.websudo ?? route.who === 'admin'
  if (websudo && sudo && who.kind === 'session' && !who.session.elevated) return webSudoRequired()
  const isAdministrator = holdsGlobalPermission(site, who.account.accountId, 'ADMINISTER')
  if (route.who === 'admin' && !isAdministrator) {
    return route.notAdministrator === 401
      ? unauthenticated()
      : errorMessages(403, 'You do not have permission to administer Jira.')
  }
  const writes = method !== 'GET' && route.reads !== true
  if (
    readOnly &&
    writes &&
    /^\/rest\/(api|agile)\//.test(route.path) &&
    !route.path.endsWith('/readonly-mode')
  ) {
    return errorMessages(503, readOnlyMessage || 'Jira is in read-only mode.')
  }
  return undefined
}

function runHandler(
  incoming: DataCenterIncoming,
  { route, params }: RouteMatch,
  who: DataCenterCaller,
): Reply {
  const { site, method, path, query, headers } = incoming
  const caller = who.kind === 'anonymous' || who.kind === 'refused' ? undefined : who.account
  const parsed = incoming.readBody()
  if (parsed.kind === 'refused') return parsed.reply
  const context: Context = {
    site,
    method,
    path,
    params,
    query,
    body: parsed.body,
    upload: parsed.upload,
    uncheckedToken: text(headers['x-atlassian-token'])?.toLowerCase() === 'no-check',
    caller,
    locale: chooseLocale(site, caller, false, text(headers['accept-language'])),
    api: `${site.address}/rest/api/2`,
    ...(who.kind === 'session' ? { sessionId: who.session.id } : {}),
  }
  let reply: Reply
  try {
    reply = route.handle(context)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    reply = error.reply
  }
  if (method !== 'GET' && route.reads !== true) {
    site.writes.push({ method, route: route.path, path, status: reply.status })
  }
  return reply
}

function answer(
  incoming: DataCenterIncoming,
  match: Match<DataCenterRoute>,
  who: DataCenterCaller,
  limiter: DataCenterLimiter,
): Reply {
  const { site } = incoming
  if (who.kind === 'refused') return who.reply
  if (match.kind !== 'route') return unmodelled(incoming, match)
  if (isAbsent(site, match.route)) return pageNotFound()
  const unchecked = findUnchecked(incoming.method, incoming.headers)
  if (unchecked !== undefined) return unchecked
  const account = who.kind === 'anonymous' ? undefined : who.account
  const { rateLimit } = dataCenterOf(site)
  const limited = rateLimit !== null && account !== undefined && match.route.unlimited !== true
  const allowance = limited ? limiter(userOf(site, account).name, rateLimit) : undefined
  const reply =
    allowance?.allowed === false
      ? rateLimitExceeded
      : (refuseCaller(incoming, match, who) ?? runHandler(incoming, match, who))
  return withHeaders(reply, allowance?.headers ?? {})
}

/** The headers that tell who is answered; a password sign-in is told apart by its login reason. */
function callerHeaders(site: Site, who: DataCenterCaller): Record<string, string> {
  if (who.kind === 'refused') return { 'X-AUSERNAME': 'anonymous' }
  if (who.kind === 'anonymous') {
    return {
      'X-AUSERNAME': 'anonymous',
      ...(who.failed ? { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' } : {}),
    }
  }
  const name = encodeURIComponent(userOf(site, who.account).name)
  return { 'X-AUSERNAME': name, 'X-Seraph-LoginReason': 'OK' }
}

/**
 * Makes what answers the requests of a site: who is calling, is the origin one that Jira trusts, may
 * they, then the handler. Every answer names the user it was made for in `X-AUSERNAME` (§1.2).
 */
export function createDataCenterDispatch(site: Site): DataCenterDispatch {
  const limiter = createDataCenterLimiter(site.clock)
  return (incoming, match) => {
    const { singleSignOn } = dataCenterOf(site)
    if (singleSignOn !== null) return { status: 302, headers: { Location: singleSignOn } }
    const { authorization, cookie } = incoming.headers
    const who = identify(site, text(authorization), text(cookie))
    return withHeaders(answer(incoming, match, who, limiter), callerHeaders(site, who))
  }
}
