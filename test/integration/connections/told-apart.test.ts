import { expect, onTestFinished, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { FailureCode } from '#contract/model/failure'
import { tokenWording } from '#contract/wording/token-wording'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { startTwin } from '#twin/serve'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { Heard, Reply, StandIn } from '../../standins/http/stand-in.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { formFor, openSites, serveTwin } from '../sites/open-sites.ts'

// What no other test shows of auth-and-secrets §1.4, and of ways that ended, as it comes to the page.

const starts = {
  'confluence-cloud': { start: () => startConfluenceCloud(), page: '/wiki' },
  'confluence-data-center': { start: () => startConfluenceDataCenter(), page: '' },
  'bitbucket-cloud': { start: () => startBitbucketCloud(), page: '/acme/config' },
  'bitbucket-data-center': { start: () => startBitbucketDataCenter(), page: '' },
  slack: { start: () => startSlack(), page: '' },
} as const satisfies Record<
  ConnectionCard['product'],
  { start: () => Promise<StandIn & { readonly address?: string }>; page: string }
>

const apiToken = (token: string): Presented => ({
  ...{ way: 'api-token', email: 'ada@example.com', token },
})
const pat: Presented = { way: 'personal-access-token', token: 'NDc4-confluence' }
const access = (token: string): Presented => ({ way: 'access-token', token })
const password = (way: 'basic' | 'session'): Presented => ({
  ...{ way, userName: 'ada', password: 'CANARY-password' },
})

const redirectTo = (location: string): Reply => ({ status: 302, headers: { Location: location } })
const webSudo =
  '<?xml version="1.0"?><status><status-code>401</status-code><message>This resource requires WebSudo.</message></status>'
const passwordsEnded = {
  status: 401,
  text: 'Basic authentication with passwords is deprecated. For more information, see: x',
}
const lacksScopes = {
  type: 'error',
  error: { message: 'Your credentials lack one or more required privilege scopes.' },
}
const notUsable = 'Token is invalid, expired, or not supported for this endpoint.'
const insteadToken = expect.stringMatching(/ended .* Use this one: E-mail and API token\.$/)

interface Case {
  readonly what: string
  readonly product: ConnectionCard['product']
  readonly presented: Presented
  /** To the first requests that carry the secret; as the stand-in answers unless told. */
  readonly replies?: readonly Reply[]
  readonly code: FailureCode
  readonly details?: readonly unknown[]
  /** Requests that carry the secret. */
  readonly tries: number
}

const cases: readonly Case[] = [
  {
    what: 'a redirect to Confluence’s own sign-in',
    ...{ product: 'confluence-data-center', presented: pat, tries: 1 },
    replies: [redirectTo('/confluence/login.action?os_destination=%2F')],
    code: 'auth.redirected-to-sign-in',
  },
  {
    what: 'a redirect to an identity provider',
    ...{ product: 'confluence-data-center', presented: pat, tries: 1 },
    replies: [redirectTo('https://idp.example/app/1?SAMLRequest=x')],
    ...{ code: 'auth.redirected-to-sign-in', details: ['idp.example'] },
  },
  {
    what: 'the XML twin of a secure administrator session',
    ...{ product: 'confluence-data-center', presented: pat, tries: 1 },
    replies: [{ status: 401, headers: { 'Content-Type': 'application/xml' }, text: webSudo }],
    ...{ code: 'product.websudo', details: ['This resource requires WebSudo.'] },
  },
  {
    what: 'a request that is taken for one of a browser',
    ...{ product: 'confluence-data-center', presented: pat, tries: 1 },
    replies: [{ status: 403, text: 'XSRF check failed' }],
    code: 'product.request-filtered',
  },
  {
    what: 'a password that Confluence Cloud names',
    ...{ product: 'confluence-cloud', presented: apiToken('CANARY-longer-than-passwords-are') },
    ...{ replies: [passwordsEnded, passwordsEnded], tries: 2 },
    ...{ code: 'product.sign-in-rejected', details: [tokenWording.likePassword] },
  },
  {
    what: 'a password in the place of a token of Bitbucket',
    ...{ product: 'bitbucket-cloud', presented: apiToken('CANARY password!'), tries: 1 },
    code: 'bitbucket.token-not-usable',
    details: [tokenWording.likePassword, notUsable],
  },
  {
    what: 'a management key that begins like an access token',
    ...{ product: 'bitbucket-cloud', presented: access('ATCTT-of-an-organization'), tries: 1 },
    replies: [{ status: 401, json: { type: 'error', error: { message: notUsable } } }],
    code: 'bitbucket.token-not-usable',
    details: [tokenWording.maybeManagementKey, notUsable],
  },
  {
    what: 'scopes that Bitbucket does not name',
    ...{ product: 'bitbucket-cloud', presented: access('ATCT-repository'), tries: 1 },
    ...{ replies: [{ status: 403, json: lacksScopes }], code: 'product.scope-missing' },
  },
  ...(['basic', 'session'] as const).map((way) => ({
    what: `Confluence Cloud, ${way}`,
    ...{ product: 'confluence-cloud' as const, presented: password(way), tries: 0 },
    ...{ code: 'input.invalid' as const, details: [insteadToken] },
  })),
  {
    what: 'Bitbucket Cloud, a password',
    ...{ product: 'bitbucket-cloud', presented: password('basic'), tries: 0 },
    ...{ code: 'input.invalid', details: [insteadToken] },
  },
  {
    what: 'Bitbucket Data Center, a session',
    ...{ product: 'bitbucket-data-center', presented: password('session'), tries: 0 },
    code: 'input.invalid',
    details: [expect.stringMatching(/for browsers only.* Use this one: Access token\.$/)],
  },
  {
    what: 'Slack, a missing scope',
    ...{ product: 'slack', presented: { way: 'slack-token', token: 'xoxb-1-bot' }, tries: 1 },
    replies: [
      {
        status: 200,
        json: { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'users:read' },
      },
    ],
    ...{ code: 'product.scope-missing', details: ['needed: chat:write', 'granted: users:read'] },
  },
]

test.each(cases)('$what: $code', async (one) => {
  const { product, presented } = one
  const { start, page } = starts[product]
  await using standIn: StandIn & { readonly address?: string } = await start()
  const isSigned = ({ headers }: Heard): boolean => headers.authorization !== undefined
  for (const reply of one.replies ?? []) standIn.replyNext(reply, isSigned)
  const { handlers } = await openSites()
  const outcome = await handlers['connection.save']({
    ...{ product, presented, address: `${standIn.address ?? standIn.origin}${page}` },
    ...{ connectionId: null, label: '', expiresOn: null, check: 'verify' },
    ...{ keep: 'protected', otherAccount: 'ask' },
  })
  expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: one.code } })
  const { details } = 'failure' in outcome ? outcome.failure : { details: [] }
  expect(details.slice(0, one.details?.length ?? 0)).toEqual(one.details ?? [])
  expect(JSON.stringify(outcome)).not.toContain('CANARY')
  expect(standIn.heard.filter(isSigned)).toHaveLength(one.tries)
  expect((await handlers['connection.list']({})).connections).toEqual([])
})

test('Jira Cloud: passwords and sessions are shown to nobody, and what to use is said', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  for (const way of ['basic', 'session'] as const) {
    const form = { ...formFor(twin), presented: password(way) }
    expect(await handlers['site.save'](form)).toMatchObject({
      outcome: 'refused',
      failure: {
        code: 'auth.way-not-offered',
        details: [way, 'api-token', 'client-credentials'],
      },
    })
  }
  expect(JSON.stringify(twin.site.state.failedLogins)).toBe('{}')
})

test('a captcha while something new is saved leads to the page on its own host', async () => {
  const site = createDataCenterSite({ name: 'jira', title: 'Jira', captchaAfter: 1 })
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  const { handlers, captchaPage } = await openSites()
  expect(() => captchaPage()).toThrow('input.invalid')
  const { userName } = twin.credentials
  const presented = { way: 'basic', userName, password: 'CANARY-password' } as const
  const save = () => handlers['site.save']({ ...formFor(twin), presented })
  expect(await save()).toMatchObject({ failure: { code: 'auth.password-rejected' } })
  expect(() => captchaPage()).toThrow('input.invalid')
  expect(await save()).toMatchObject({ failure: { code: 'auth.captcha' } })
  expect(captchaPage()).toBe(`${twin.address}/login.jsp`)

  await using wiki = await startConfluenceDataCenter({ captcha: true })
  const elsewhere = 'CAPTCHA_CHALLENGE; login-url=https://evil.example/login.jsp'
  wiki.replyNext(
    { status: 403, headers: { 'X-Authentication-Denied-Reason': elsewhere }, json: {} },
    ({ headers }) => headers.authorization !== undefined,
  )
  const saveWiki = () =>
    handlers['connection.save']({
      ...{ product: 'confluence-data-center', presented: password('basic'), address: wiki.address },
      ...{ connectionId: null, label: '', expiresOn: null, check: 'verify' },
      ...{ keep: 'protected', otherAccount: 'ask' },
    })
  expect(await saveWiki()).toMatchObject({ failure: { code: 'product.captcha' } })
  expect(captchaPage()).toBe(wiki.address)
  await saveWiki()
  expect(captchaPage()).toBe(`${wiki.address}/login.action`)
})
