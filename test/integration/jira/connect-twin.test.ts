import { expect, test } from 'vitest'
import { z } from 'zod'
import { connect } from '#jira/connect'
import { endpoint } from '#jira/endpoint'
import { apiToken } from '#jira/presented'
import { startTwin } from '#twin/serve'
import { createSite } from '#twin/site'
import { mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import { failureFrom } from './api-at.ts'

const serveTwin = async (switches: Parameters<typeof createSite>[0] = {}) => {
  const twin = await startTwin({ site: createSite(switches) })
  const signIn = (other: { readonly email?: string; readonly token?: string } = {}) =>
    connect({
      address: twin.address,
      presented: apiToken({ ...twin.credentials, ...other }),
      sleep: () => Promise.resolve(),
    })
  return { ...twin, signIn, [Symbol.asyncDispose]: () => twin.stop() }
}

test('the administrator’s classic token', async () => {
  await using twin = await serveTwin()
  const connection = await twin.signIn()
  // Its own title is “Jira”, which tells no site from another.
  const { host } = new URL(twin.address)
  expect(connection.site).toEqual({ cloudId: twin.cloudId, address: twin.address, title: host })
  expect(connection.account).toMatchObject({ administrator: true, token: 'classic' })
  expect(connection.requests()).toBe(5)
})

test('the administrator’s scoped token, through the gateway', async () => {
  await using twin = await serveTwin()
  const connection = await twin.signIn({ token: twin.credentials.scopedToken })
  expect(connection.account).toMatchObject({ administrator: true, token: 'scoped' })
  expect(connection.requests()).toBe(6)
})

test.each(['json', 'text'] as const)('a wrong token, refused in %s', async (unauthorizedBody) => {
  await using twin = await serveTwin({ switches: { unauthorizedBody } })
  const failure = await failureFrom(twin.signIn({ token: 'wrong' }))
  expect(failure.code).toBe('auth.token-rejected')
})

test('an expired token', async () => {
  await using twin = await serveTwin()
  const { accountId } = (await twin.signIn()).account
  const token = mintToken(twin.site, accountId, { livesMilliseconds: -1 })
  expect((await failureFrom(twin.signIn({ token }))).code).toBe('auth.token-rejected')
})

test('a token that expires under way stops everything, also where Jira answers anonymously', async () => {
  await using twin = await serveTwin()
  const { api } = await twin.signIn()
  const token = twin.site.state.tokens[twin.credentials.token]
  if (token !== undefined) token.revoked = true
  const projects = endpoint({
    method: 'GET',
    path: '/rest/api/3/project/search',
    effect: 'read',
    answer: z.unknown(),
  })
  expect((await failureFrom(api.call(projects))).code).toBe('auth.anonymous-answer')
})

test('a locked account', async () => {
  await using twin = await serveTwin({ switches: { captchaAfterFailures: 1 } })
  await failureFrom(twin.signIn({ token: 'wrong' }))
  expect((await failureFrom(twin.signIn())).code).toBe('auth.captcha')
})

test('a scoped token that may not even say who it is', async () => {
  await using twin = await serveTwin()
  const { accountId } = (await twin.signIn()).account
  const token = mintToken(twin.site, accountId, { kind: 'scoped', scopes: ['read:jira-work'] })
  expect((await failureFrom(twin.signIn({ token }))).code).toBe('auth.scope-missing')
})

test('an ordinary user', async () => {
  await using twin = await serveTwin()
  const administrator = (await twin.signIn()).account.accountId
  const [user] = Object.values(accounts.of(twin.site)).filter(
    ({ accountId, active, emailAddress }) =>
      accountId !== administrator && active && emailAddress !== '',
  )
  if (user === undefined) throw new Error('the twin has no ordinary user')
  const token = mintToken(twin.site, user.accountId)
  const connection = await twin.signIn({ email: user.emailAddress, token })
  expect(connection.account).toMatchObject({ accountId: user.accountId, administrator: false })
})
