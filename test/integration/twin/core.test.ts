import { get } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { createManualClock, type ManualClock } from '#twin/clock'
import type { Fault } from '#twin/faults'
import { startTwin, type Twin } from '#twin/serve'
import { createSite, type SiteOptions } from '#twin/site'
import { addAccount } from '#twin/users/state'
import { countWrites } from '#twin/write-log'
import { asAdmin, createCaller } from './client.ts'

const running: Twin[] = []
let clock: ManualClock

async function open(options: SiteOptions = {}): Promise<Twin> {
  clock = createManualClock()
  const twin = await startTwin({ site: createSite({ clock, ...options }) })
  running.push(twin)
  return twin
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((twin) => twin.stop()))
})

const categories = '/rest/api/3/projectCategory'

function once(fault: Fault, method = 'POST') {
  return { fault, method, path: categories, times: 1 }
}

test('the edge and serverInfo answer anyone', async () => {
  const twin = await open()
  const call = createCaller(twin.address, undefined)
  const tenant = await fetch(`${twin.address}/_edge/tenant_info`)
  expect(await tenant.json()).toEqual({ cloudId: twin.cloudId })
  expect((await call('GET', '/serverInfo')).body.deploymentType).toBe('Cloud')
  expect((await call('GET', '/myself')).status).toBe(401)
})

test('an unknown path is 501 and noted; a wrong method is 405', async () => {
  const twin = await open()
  const call = asAdmin(twin)
  const unknown = await call('GET', '/no-such-thing')
  expect(unknown.status).toBe(501)
  expect(unknown.body).toMatchObject({ method: 'GET', path: '/rest/api/3/no-such-thing' })
  const wrong = await call('POST', '/serverInfo', {})
  expect(wrong.status).toBe(405)
  expect(wrong.headers.get('allow')).toBe('GET')
  expect(twin.site.unmodelled.map(({ kind }) => kind)).toEqual(['path', 'method'])
})

test.each([
  ['a body that is no JSON', '{"name":', 'application/json', 400],
  ['no content type', '{"name":"A"}', undefined, 415],
  ['a form', 'name=A', 'application/x-www-form-urlencoded', 415],
  ['an array', '[]', 'application/json', 400],
])('%s is refused', async (_, body, type, status) => {
  const twin = await open()
  const { email, token } = twin.credentials
  const response = await fetch(`${twin.address}${categories}`, {
    method: 'POST',
    body: Buffer.from(body),
    headers: {
      Authorization: `Basic ${btoa(`${email}:${token}`)}`,
      ...(type === undefined ? {} : { 'Content-Type': type }),
    },
  })
  expect(response.status).toBe(status)
  expect(Object.keys((await response.json()) as object)).toEqual(['errorMessages', 'errors'])
  expect(countWrites(twin.site, 'POST', categories)).toBe(0)
})

test('a bodyless DELETE needs the content type, unless the site is switched', async () => {
  const twin = await open()
  const call = asAdmin(twin)
  const { id } = (await call('POST', '/projectCategory', { name: 'A' })).body
  const { email, token } = twin.credentials
  const bare = () =>
    fetch(`${twin.address}${categories}/${id}`, {
      method: 'DELETE',
      headers: { Authorization: `Basic ${btoa(`${email}:${token}`)}` },
    })
  expect((await bare()).status).toBe(415)
  twin.site.switches.deleteNeedsContentType = false
  expect((await bare()).status).toBe(204)
})

test.each([
  ['status 503 with Retry-After', { kind: 'status', status: 503, retryAfterSeconds: 7 }, 503, 0],
  ['429 with a reason', { kind: 'status', status: 429, retryAfterSeconds: 3 }, 429, 0],
  ['500 after the write', { kind: 'status-after-write', status: 500 }, 500, 1],
  ['an html page after the write', { kind: 'html', status: 502 }, 502, 1],
  ['half a body', { kind: 'truncated' }, 201, 1],
  ['a slow body', { kind: 'slow-body', milliseconds: 5000 }, 201, 1],
] as const)('fault: %s', async (_, fault, status, writes) => {
  const twin = await open()
  const call = asAdmin(twin)
  twin.site.faults.rules.push(once(fault))
  const answer = await call('POST', '/projectCategory', { name: 'A' })
  expect(answer.status).toBe(status)
  expect(countWrites(twin.site, 'POST', categories)).toBe(writes)
  const seconds = 'retryAfterSeconds' in fault ? String(fault.retryAfterSeconds) : null
  expect(answer.headers.get('retry-after')).toBe(seconds)
  expect(typeof answer.body).toBe(
    fault.kind === 'truncated' || fault.kind === 'html' ? 'string' : 'object',
  )
  expect((await call('POST', '/projectCategory', { name: 'B' })).status).toBe(201)
})

test.each([
  ['before', 0],
  ['after', 1],
] as const)('a connection dropped %s the write', async (when, writes) => {
  const twin = await open()
  const call = asAdmin(twin)
  twin.site.faults.rules.push(once({ kind: `drop-${when}` }))
  await expect(call('POST', '/projectCategory', { name: 'A' })).rejects.toThrow()
  expect((await call('GET', '/projectCategory')).body).toHaveLength(writes)
  expect(countWrites(twin.site, 'POST', categories)).toBe(writes)
})

test('faults, switches and state can be reached from another process', async () => {
  const twin = await open()
  const call = asAdmin(twin)
  const control = (method: string, path: string, body?: unknown) =>
    fetch(`${twin.address}/__twin${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const rules = [{ fault: { kind: 'status', status: 500 }, path: '/rest/*', rate: 0.5 }]
  expect((await control('PUT', '/faults', { rules })).status).toBe(204)
  const statuses = new Set<number>()
  for (let count = 0; count < 30; count += 1) statuses.add((await call('GET', '/myself')).status)
  expect([...statuses].sort()).toEqual([200, 500])
  expect((await control('PUT', '/faults', { rules: [{ fault: { kind: 'x' } }] })).status).toBe(400)
  expect((await control('DELETE', '/faults')).status).toBe(204)
  expect((await control('PUT', '/switches', { unauthorizedBody: 'text' })).status).toBe(204)
  expect((await control('PUT', '/switches', { unheard: true })).status).toBe(400)
  expect(twin.site.switches.unauthorizedBody).toBe('text')
  const state = (await (await control('GET', '/state')).json()) as { cloudId: string }
  expect(state.cloudId).toBe(twin.cloudId)
})

test('the controls answer to a loopback name only', async () => {
  const twin = await open()
  const { hostname, port } = new URL(twin.address)
  const statuses = await Promise.all(
    ['localhost', `127.0.0.1:${port}`, 'rebound.example.com'].map(
      (host) =>
        new Promise((resolve, reject) => {
          get({ hostname, port, path: '/__twin/state', headers: { host } }, (response) => {
            response.resume()
            resolve(response.statusCode)
          }).on('error', reject)
        }),
    ),
  )
  expect(statuses).toEqual([200, 200, 403])
})

test('the burst limit refuses with its headers and recovers with time', async () => {
  const twin = await open()
  const call = asAdmin(twin)
  let refused = await call('GET', '/projectCategory')
  expect(refused.headers.get('x-ratelimit-limit')).toBe('100')
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('99')
  for (let count = 0; count < 100; count += 1) refused = await call('GET', '/projectCategory')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('ratelimit-reason')).toBe('jira-burst-based')
  expect(refused.headers.get('retry-after')).toBe('1')
  expect((await call('GET', '/myself')).status).toBe(200)
  clock.advance(1000)
  expect((await call('GET', '/projectCategory')).status).toBe(200)
})

test('latency is waited for on the clock of the site', async () => {
  const twin = await open()
  twin.site.faults.latencyMilliseconds = 250
  const before = clock.now()
  await asAdmin(twin)('GET', '/myself')
  expect(clock.now() - before).toBe(250)
})

test('the same options give the same site, other names give other ids', async () => {
  const one = createSite({ name: 'a', clock: createManualClock() })
  const same = createSite({ name: 'a', clock: createManualClock() })
  const other = createSite({ name: 'b', clock: createManualClock() })
  expect(same.state).toEqual(one.state)
  expect(other.state.cloudId).not.toBe(one.state.cloudId)
})

test('pages: caps lowered silently, nextPage only while there is one, bad numbers refused', async () => {
  const twin = await open()
  const call = asAdmin(twin)
  const users = twin.site
  for (let count = 0; count < 130; count += 1) {
    const account = addAccount(users, { displayName: `P ${count}`, emailAddress: `p${count}@x.y` })
    const groups = twin.site.state.slices.groups as {
      groups: Record<string, { memberIds: string[] }>
    }
    for (const group of Object.values(groups.groups)) group.memberIds.push(account.accountId)
  }
  const first = (await call('GET', '/group/member?groupname=jira-administrators&maxResults=999'))
    .body
  expect(first).toMatchObject({ maxResults: 50, startAt: 0, total: 131, isLast: false })
  expect(first.values).toHaveLength(50)
  const second = await fetch(first.nextPage, {
    headers: {
      Authorization: `Basic ${btoa(`${twin.credentials.email}:${twin.credentials.token}`)}`,
    },
  })
  expect(await second.json()).toMatchObject({ startAt: 50, isLast: false })
  const last = (await call('GET', '/group/member?groupname=jira-administrators&startAt=100')).body
  expect(last).toMatchObject({ isLast: true, total: 131 })
  expect(last.nextPage).toBeUndefined()
  for (const query of ['startAt=x', 'startAt=-1']) {
    const answer = await call('GET', `/group/member?groupname=jira-administrators&${query}`)
    expect(answer.status).toBe(400)
  }
})
