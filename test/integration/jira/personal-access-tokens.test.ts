import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#jira/connect'
import { personalAccessTokens } from '#jira/personal-access-tokens'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { startTwin } from '#twin/serve'
import { apiAt, failureFrom } from './api-at.ts'
import { json, serve } from './misbehaving-server.ts'

test('tokens are listed, made and ended; the new one signs in', async () => {
  const twin = await startTwin({ site: createDataCenterSite() })
  onTestFinished(() => twin.stop())
  const signIn = (token: string) =>
    connect({ address: twin.address, presented: { way: 'personal-access-token', token } })
  const first = await signIn(twin.credentials.personalAccessToken)
  const tokens = personalAccessTokens(first.api)
  const [former] = await tokens.list()
  const made = await tokens.create({ name: 'Slipway', days: 30 })
  expect(made).toMatchObject({ name: 'Slipway', expires: expect.stringMatching(/Z$/) })
  const second = personalAccessTokens((await signIn(made.token)).api)
  await second.remove(former?.id ?? '')
  await second.remove(former?.id ?? '')
  const { token: _, ...listed } = made
  const lastUsed = expect.stringMatching(/Z$/)
  expect(await second.list()).toEqual([{ ...listed, lastUsed }])
  await expect(signIn(twin.credentials.personalAccessToken)).rejects.toThrow(
    'auth.personal-token-rejected',
  )
})

test.each([401, 403, 404, 405])(
  '%i means that there are none here, not a lost sign-in',
  async (status) => {
    await using server = await serve((seen, response) =>
      seen.path.endsWith('/myself')
        ? json(response, 200, {}, { 'X-AUSERNAME': 'fred' })
        : json(response, status, { message: 'no' }, { 'X-AUSERNAME': 'fred' }),
    )
    const { api } = apiAt(server.origin, { place: 'data-center' })
    const tokens = personalAccessTokens(api)
    expect(await failureFrom(tokens.list())).toMatchObject({
      code: 'auth.tokens-unavailable',
      status,
    })
    const making = tokens.create({ name: 'x', days: 1 })
    expect((await failureFrom(making)).code).toBe('auth.tokens-unavailable')
    expect(server.seen).toHaveLength(2)
  },
)
