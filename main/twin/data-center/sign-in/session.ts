import type { Context } from '../../http/context.ts'
import { errorMessages } from '../../http/errors.ts'
import { bodyMembers, optionalText } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { nextHex } from '../../random.ts'
import { jiraTime } from '../jira-time.ts'
import type { DataCenterRoute } from '../route.ts'
import { dataCenterOf } from '../state.ts'
import { userOf } from '../users/state.ts'
import { basicDisabled, captchaHeaders, checkPassword } from './authenticate.ts'
import { beginSession, type LoginRecord, loginRecord, signInSlice } from './state.ts'

function loginInfo(record: LoginRecord): Record<string, unknown> {
  const { failedLoginCount, loginCount, lastFailedLoginTime, previousLoginTime } = record
  return {
    failedLoginCount,
    loginCount,
    ...(lastFailedLoginTime === null ? {} : { lastFailedLoginTime: jiraTime(lastFailedLoginTime) }),
    ...(previousLoginTime === null ? {} : { previousLoginTime: jiraTime(previousLoginTime) }),
  }
}

/** Cookies of an answer, for the context path only. */
function cookies(context: Context, values: Readonly<Record<string, string>>): string[] {
  const path = dataCenterOf(context.site).contextPath || '/'
  return Object.entries(values).map(([name, value]) => `${name}=${value}; Path=${path}`)
}

/** `POST /session`: 401 for wrong credentials, 403 where a CAPTCHA is asked for or no login allowed. */
function logIn(context: Context): Reply {
  const { site } = context
  const body = bodyMembers(context)
  const name = optionalText(body, 'username') ?? ''
  if (!dataCenterOf(site).session) return basicDisabled
  const check = checkPassword(site, name, optionalText(body, 'password') ?? '')
  if (check.kind === 'captcha') {
    return { ...errorMessages(403, 'Login denied'), headers: captchaHeaders(site) }
  }
  if (check.kind === 'wrong') {
    const headers = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
    return { ...errorMessages(401, 'Login failed'), headers }
  }
  const { accountId } = check.account
  const session = beginSession(site, accountId)
  const record = loginRecord(site, accountId)
  const told = loginInfo(record)
  record.loginCount += 1
  record.previousLoginTime = site.clock.now()
  const xsrf = `${nextHex(site.state.random, 16).toUpperCase()}_lin`
  return {
    ...ok({
      session: { name: 'JSESSIONID', value: session.id },
      loginInfo: { ...told, loginCount: record.loginCount },
    }),
    headers: {
      'X-AUSERNAME': encodeURIComponent(userOf(site, check.account).name),
      'X-Seraph-LoginReason': 'OK',
      'Set-Cookie': cookies(context, { JSESSIONID: session.id, 'atlassian.xsrf.token': xsrf }),
    },
  }
}

/** `GET /session`: who is calling, whichever way they signed in. */
function getSession(context: Context): Reply {
  const { site, caller } = context
  if (caller === undefined) throw new Error('the route lets nobody in unknown')
  const { name } = userOf(site, caller)
  return ok({
    self: `${site.address}/rest/api/2.0/user/${encodeURIComponent(name)}`,
    name,
    loginInfo: loginInfo(loginRecord(site, caller.accountId)),
  })
}

/** `DELETE /session`. */
function logOut(context: Context): Reply {
  if (context.sessionId !== undefined) {
    delete signInSlice.of(context.site).sessions[context.sessionId]
  }
  return { ...noContent(), headers: { 'Set-Cookie': cookies(context, { JSESSIONID: '' }) } }
}

/** `DELETE /websudo`: ends the secure administrator session. No REST call begins one (§1.2). */
function dropWebSudo(context: Context): Reply {
  const session = signInSlice.of(context.site).sessions[context.sessionId ?? '']
  if (session !== undefined) session.elevated = false
  return noContent()
}

const path = '/rest/auth/1/session'

/** Signing in by session. */
export const sessionRoutes: readonly DataCenterRoute[] = [
  { method: 'POST', path, who: 'open', reads: true, unlimited: true, handle: logIn },
  { method: 'GET', path, who: 'user', handle: getSession },
  { method: 'DELETE', path, who: 'user', reads: true, handle: logOut },
  {
    method: 'DELETE',
    path: '/rest/auth/1/websudo',
    who: 'user',
    reads: true,
    handle: dropWebSudo,
  },
]
