import { expect, test } from 'vitest'
import type { FailureCode } from '#contract/model/failure'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { bareBlueprint, carryBoat, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { failureFrom } from '../jira/api-at.ts'
import { site } from '../jira/fake-site.ts'
import { type Handler, json, serve } from '../jira/misbehaving-server.ts'
import { serveInFrontOf } from './in-front-of.ts'
import { expectWorded } from './worded.ts'

const email = 'ada@example.com'
const token = 'CANARY-token'
const sleep = () => Promise.resolve()

const page =
  (html: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(html)
  }

const redirectTo =
  (location: string): Handler =>
  (_, response) => {
    response.writeHead(302, { Location: location })
    response.end()
  }

test.each<[string, Handler, FailureCode, RegExp]>([
  [
    'is Data Center, which knows no API tokens',
    site({ '/rest/api/3/serverInfo': (_, r) => json(r, 200, { version: '10.3.19' }) }),
    'auth.way-not-offered',
    /Nothing secret was sent\. Use one of these: personal access token, user name and password/,
  ],
  [
    'is Data Center of an old version',
    site({ '/rest/api/3/serverInfo': (_, r) => json(r, 200, { version: '8.5.3' }) }),
    'jira.too-old',
    /from 8\.14 on.*Nothing secret was sent\./,
  ],
  ['is not Jira', page('<title>Flowers</title>'), 'jira.not-jira', /Nothing secret was sent\./],
  ['is some other API', (_, r) => json(r, 404, { error: 'no' }), 'jira.not-jira', /Check the addr/],
  [
    'has JSON of another sort where Jira says what it is',
    site({ '/rest/api/3/serverInfo': (_, r) => json(r, 200, ['hello']) }),
    'jira.not-jira',
    /Check the address/,
  ],
  [
    'answers with a sign-in page',
    page('<!doctype html><title>Log in</title>'),
    'auth.login-page',
    /Check the address of the site/,
  ],
  [
    'sends to a sign-in page',
    redirectTo('https://id.atlassian.com/login?x'),
    'auth.redirected-to-sign-in',
    /Single sign-on, or a proxy/,
  ],
])('a site that %s gets no token', async (_, handler, code, advice) => {
  await using server = await serve(handler)
  const failure = await failureFrom(
    connect({ address: server.origin, presented: apiToken({ email, token }), sleep }),
  )
  const { next } = expectWorded(failure, code, [token])
  expect(failure.subject).toBe(new URL(server.origin).host)
  expect(next).toMatch(advice)
  for (const { headers } of server.seen) expect(headers).not.toHaveProperty('authorization')
})

test.each<[string, FailureCode]>([
  ['https://no-such-host.invalid', 'net.host-unknown'],
  ['http://acme.example', 'net.insecure-address'],
  ['ftp://acme.atlassian.net', 'input.invalid'],
  ['https://ada:secret@acme.atlassian.net', 'input.invalid'],
  ['not an address', 'input.invalid'],
  ['', 'input.invalid'],
])('the address “%s” is refused in words', async (address, code) => {
  const failure = await failureFrom(
    connect({ address, presented: apiToken({ email, token }), sleep }),
  )
  expectWorded(failure, code, [token, 'secret'])
})

test('a site that begins to send elsewhere in the middle does not take the token along', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  await using elsewhere = await serve((_, response) => json(response, 200, []))
  for (const path of ['/rest/api/3/field/search', '/rest/api/3/screens']) {
    await using front = await serveInFrontOf(to, (seen) =>
      seen.path === path ? redirectTo(`${elsewhere.origin}${path}`) : undefined,
    )
    const destination = await connect({
      presented: apiToken(to.credentials),
      address: front.origin,
      sleep,
    })
    const failure = await failureFrom(carryBoat(from, to, { destination }))
    const { what } = expectWorded(failure, 'net.redirected', [to.credentials.token])
    expect(what).toContain(new URL(elsewhere.origin).host)
  }
  expect(elsewhere.seen).toEqual([])
  expect(to.site.writes).toEqual([])
})

test('writes that are sent elsewhere in the middle stop the run, and nothing follows', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  await using elsewhere = await serve((_, response) => json(response, 201, { id: '1' }))
  await using front = await serveInFrontOf(to, ({ method }) =>
    method === 'GET' ? undefined : redirectTo(elsewhere.origin),
  )
  const destination = await connect({
    presented: apiToken(to.credentials),
    address: front.origin,
    sleep,
  })
  const report = await carryBoat(from, to, { destination })
  expect(report.counts.deployed).toBe(0)
  expect(report.counts.remaining).toBe(report.counts.planned)
  const codes = report.steps.flatMap(({ outcome }) =>
    outcome?.state === 'failed' || outcome?.state === 'unknown' ? [outcome.failure.code] : [],
  )
  expect(new Set(codes)).toEqual(new Set(['net.redirected']))
  expect(elsewhere.seen).toEqual([])
  expect(to.site.writes).toEqual([])
})
