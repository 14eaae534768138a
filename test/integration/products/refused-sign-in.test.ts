import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { ProductPlace } from '#contract/model/product-account'
import { adapterOf, findProduct } from '#products/find-product'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { StandIn } from '../../standins/http/stand-in.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { failureOf, means } from './means.ts'

const email = 'ada@example.com'
const apiToken = (token: string, as = email): Presented => ({ way: 'api-token', email: as, token })
const pat = (token: string): Presented => ({ way: 'personal-access-token', token })
const access = (token: string): Presented => ({ way: 'access-token', token })
const password = (secret: string): Presented => ({
  way: 'basic',
  userName: 'ada',
  password: secret,
})
const slackToken = (token: string): Presented => ({ way: 'slack-token', token })
const slackWith = (error: string) =>
  startSlack({ tokens: [{ secret: 'xoxb-1', kind: 'bot', scopes: [], error }] })

interface Case {
  readonly what: string
  readonly start: () => Promise<StandIn & { readonly address?: string }>
  readonly page?: string
  readonly presented: Presented
  readonly code: string
  readonly details?: readonly unknown[]
  /** Requests that carried a secret. */
  readonly tries: number
}

const cases: readonly Case[] = [
  {
    what: 'Confluence Cloud, a token that neither host takes',
    start: () => startConfluenceCloud(),
    page: '/wiki',
    presented: apiToken('CANARY-wrong'),
    code: 'product.sign-in-rejected',
    tries: 2,
  },
  {
    what: 'Confluence Cloud, anonymous 200',
    start: () => startConfluenceCloud({ anonymous: true }),
    page: '/wiki',
    presented: apiToken('CANARY-wrong'),
    code: 'product.anonymous-answer',
    tries: 2,
  },
  {
    what: 'Confluence Cloud, a scope is missing',
    start: () => startConfluenceCloud({ scopes: ['read:page:confluence'] }),
    page: '/wiki',
    presented: apiToken('ATATT-confluence'),
    code: 'product.scope-missing',
    details: ['Unauthorized; scope does not match'],
    tries: 2,
  },
  {
    what: 'Confluence Cloud, a password',
    start: () => startConfluenceCloud(),
    page: '/wiki',
    presented: password('secret'),
    code: 'product.way-not-offered',
    tries: 0,
  },
  {
    what: 'Confluence, a wrong personal access token',
    start: () => startConfluenceDataCenter(),
    presented: pat('CANARY-wrong'),
    code: 'product.sign-in-rejected',
    tries: 1,
  },
  {
    what: 'Confluence, a personal access token as a password',
    start: () => startConfluenceDataCenter(),
    presented: password('NDc4-confluence'),
    code: 'product.sign-in-rejected',
    tries: 1,
  },
  {
    what: 'Confluence below 7.9, a personal access token',
    start: () => startConfluenceDataCenter({ version: '7.8.3' }),
    presented: pat('NDc4-confluence'),
    code: 'product.way-not-offered',
    details: [expect.stringContaining('7.9')],
    tries: 0,
  },
  {
    what: 'Confluence, a session',
    start: () => startConfluenceDataCenter(),
    presented: { way: 'session', userName: 'ada', password: 'CANARY-password' },
    code: 'product.way-not-offered',
    details: [expect.stringContaining('no API to sign in with a session')],
    tries: 0,
  },
  {
    what: 'Confluence, anonymous 200',
    start: () => startConfluenceDataCenter({ anonymous: true }),
    presented: pat('CANARY-wrong'),
    code: 'product.anonymous-answer',
    tries: 1,
  },
  {
    what: 'Confluence, passwords switched off',
    start: () => startConfluenceDataCenter({ basic: false }),
    presented: password('pass word:1'),
    code: 'product.basic-disabled',
    tries: 1,
  },
  {
    what: 'Confluence, a captcha',
    start: () => startConfluenceDataCenter({ captcha: true }),
    presented: password('pass word:1'),
    code: 'product.captcha',
    details: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/confluence\/login\.action$/)],
    tries: 1,
  },
  {
    what: 'Bitbucket Cloud, a token that is no good for one of four reasons',
    start: () => startBitbucketCloud(),
    presented: apiToken('CANARY-wrong'),
    code: 'bitbucket.token-not-usable',
    tries: 1,
  },
  {
    what: 'Bitbucket Cloud, a user name instead of the e-mail',
    start: () => startBitbucketCloud(),
    presented: apiToken('ATATT-bitbucket', 'ada'),
    code: 'bitbucket.email-needed',
    tries: 1,
  },
  {
    what: 'Bitbucket Cloud, a scope is missing',
    start: () => startBitbucketCloud({ scopes: ['read:repository:bitbucket'] }),
    presented: apiToken('ATATT-bitbucket'),
    code: 'product.scope-missing',
    details: ['needed: read:user:bitbucket', 'granted: read:repository:bitbucket'],
    tries: 1,
  },
  {
    what: 'Bitbucket Cloud, an access token and no resource',
    start: () => startBitbucketCloud(),
    presented: access('ATCT-repository'),
    code: 'bitbucket.resource-needed',
    tries: 0,
  },
  {
    what: 'Bitbucket Data Center, a wrong token',
    start: () => startBitbucketDataCenter(),
    presented: access('CANARY-wrong'),
    code: 'product.sign-in-rejected',
    details: ['Invalid username or password.'],
    tries: 1,
  },
  {
    what: 'Bitbucket Data Center, a captcha',
    start: () => startBitbucketDataCenter({ captcha: true }),
    presented: password('CANARY-password'),
    code: 'product.captcha',
    details: [expect.stringMatching(/\/bitbucket\/login$/)],
    tries: 1,
  },
  {
    what: 'Bitbucket Data Center, passwords switched off',
    start: () => startBitbucketDataCenter({ basic: false }),
    presented: password('CANARY-password'),
    code: 'product.basic-disabled',
    tries: 1,
  },
  {
    what: 'Bitbucket Server below 5.5, a token',
    start: () => startBitbucketDataCenter({ version: '5.4.9' }),
    presented: access('MDM0-person'),
    code: 'product.way-not-offered',
    details: [expect.stringContaining('5.5')],
    tries: 0,
  },
  {
    what: 'Slack, an unknown token',
    start: () => startSlack(),
    presented: slackToken('xoxb-wrong'),
    code: 'product.sign-in-rejected',
    details: ['invalid_auth'],
    tries: 1,
  },
  {
    what: 'Slack, the token of an app',
    start: () => startSlack(),
    presented: slackToken('xapp-1'),
    code: 'slack.wrong-token-type',
    tries: 0,
  },
  ...[
    ['token_expired', 'product.token-expired'],
    ['token_revoked', 'product.token-revoked'],
    ['account_inactive', 'product.account-inactive'],
    ['not_allowed_token_type', 'slack.wrong-token-type'],
  ].map(([error = '', code = '']) => ({
    what: `Slack, ${error}`,
    start: () => slackWith(error),
    presented: slackToken('xoxb-1'),
    code,
    tries: 1,
  })),
]

test.each(cases)('$what: $code', async ({ start, page, presented, code, details, tries }) => {
  await using product = await start()
  const place = await findProduct(
    new URL(product.address ?? `${product.origin}${page ?? '/'}`),
    means,
  )
  const failure = await failureOf(adapterOf(place.product).signIn(place, presented, means))
  expect(failure.code).toBe(code)
  if (details !== undefined) {
    expect(failure.details.slice(0, details.length)).toEqual(details)
  }
  const { way: _, ...secrets } = presented
  const secret = Object.values(secrets).at(-1) ?? ''
  expect(secret.length).toBeGreaterThan(5)
  expect(JSON.stringify(failure)).not.toContain(secret)
  const withSecret = product.heard.filter(({ headers }) => headers.authorization !== undefined)
  expect(withSecret).toHaveLength(tries)
})

test('after a refused sign-in nothing more is sent', async () => {
  await using product = await startConfluenceDataCenter()
  const place = await findProduct(new URL(product.address), means)
  const adapter = adapterOf(place.product)
  const { client } = await adapter.signIn(place, pat('NDc4-confluence'), means)
  product.server.tokens = []
  const request = { method: 'GET', path: '/rest/api/user/current', effect: 'read' } as const
  const ask = () => client.send({ ...request, answer: undefined as never })
  expect((await failureOf(ask())).code).toBe('product.sign-in-rejected')
  const asked = product.heard.length
  expect((await failureOf(ask())).code).toBe('product.sign-in-rejected')
  expect(product.heard).toHaveLength(asked)
})

test('an answer that names nobody is not believed, whatever its status', async () => {
  await using product = await startConfluenceDataCenter()
  const place = await findProduct(new URL(product.address), means)
  const reply = { status: 200, headers: { 'X-AUSERNAME': 'anonymous' }, json: { type: 'known' } }
  product.replyNext(reply, () => true)
  const signIn = adapterOf(place.product).signIn(place, pat('NDc4-confluence'), means)
  expect((await failureOf(signIn)).code).toBe('product.anonymous-answer')
})

test('a sign-in page of somebody else is not offered for the captcha', async () => {
  await using product = await startConfluenceDataCenter()
  const place = await findProduct(new URL(product.address), means)
  const denied = 'CAPTCHA_CHALLENGE; login-url=https://evil.example/login.jsp'
  product.replyNext(
    { status: 403, headers: { 'X-Authentication-Denied-Reason': denied }, json: {} },
    () => true,
  )
  const signIn = adapterOf(place.product).signIn(place, pat('NDc4-confluence'), means)
  expect(await failureOf(signIn)).toMatchObject({ code: 'product.captcha', details: [] })
})

test('where nothing is known, that is said, and a sign-in page in front of it', async () => {
  await using product = await startSlack()
  const address = new URL(`${product.origin}/x`)
  product.replyNext({ status: 200, json: {} }, ({ path }) => path === '/api/auth.test')
  expect((await failureOf(findProduct(address, means))).code).toBe('product.none-there')
  product.replyNext({ status: 200, json: {} }, ({ path }) => path === '/api/auth.test')
  product.replyNext(
    { status: 302, headers: { Location: 'https://id.atlassian.com/login' } },
    ({ path }) => path.startsWith('/x/rest/'),
  )
  expect((await failureOf(findProduct(address, means))).code).toBe('auth.redirected-to-sign-in')
})

test('tokens of Data Center are listed and revoked at their source; others by hand', async () => {
  await using wiki = await startConfluenceDataCenter()
  await using code = await startBitbucketDataCenter()
  await using chat = await startSlack()
  const signedInTo = async (address: string, presented: Presented) => {
    const place: ProductPlace = await findProduct(new URL(address), means)
    const adapter = adapterOf(place.product)
    return { adapter, signedIn: await adapter.signIn(place, presented, means) }
  }
  const confluence = await signedInTo(wiki.address, pat('NDc4-confluence'))
  const listed = await confluence.adapter.listTokens?.(confluence.signedIn)
  expect(listed).toEqual([{ id: '7', name: 'Slipway', expires: '2027-01-01T00:00:00.000Z' }])
  const { revoke } = confluence.adapter
  expect(await revoke(confluence.signedIn, undefined)).toEqual({
    how: 'by-hand',
    address: wiki.address,
  })
  expect(await revoke(confluence.signedIn, '7')).toEqual({ how: 'revoked' })
  expect(wiki.server.tokens).toEqual([])

  const bitbucket = await signedInTo(code.address, access('MDM0-person'))
  expect(await bitbucket.adapter.listTokens?.(bitbucket.signedIn)).toEqual([
    { id: '470', name: 'Slipway', expires: undefined },
  ])
  expect(await bitbucket.adapter.revoke(bitbucket.signedIn, '470')).toEqual({ how: 'revoked' })
  expect(code.server.tokens.map(({ id }) => id)).toEqual(['471'])

  const slack = await signedInTo(chat.origin, slackToken('xoxb-1-bot'))
  expect(await slack.adapter.revoke(slack.signedIn, undefined)).toEqual({ how: 'revoked' })
  expect(chat.workspace.tokens[0]).toMatchObject({ error: 'token_revoked' })
})

test('Bitbucket Data Center: whose a token is stays open where nobody answers', async () => {
  await using code = await startBitbucketDataCenter()
  const place = await findProduct(new URL(code.address), means)
  for (let times = 0; times < 20; times += 1) {
    code.dropNext('before', ({ path }) => path.endsWith('/rest/api/1.0/users'))
  }
  const signIn = adapterOf(place.product).signIn(place, access('MDM0-person'), means)
  expect((await failureOf(signIn)).code).toBe('net.connection-lost')
})
