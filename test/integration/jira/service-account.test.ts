import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#jira/connect'
import { connectEndpoints } from '#jira/connect-endpoints'
import { mintClientCredentials } from '#twin/client-credentials'
import { createManualClock } from '#twin/clock'
import { startTwin } from '#twin/serve'
import { createSite } from '#twin/site'
import { failureFrom } from './api-at.ts'
import { signingOf, watchTwin } from './watch-twin.ts'

const minutes = (count: number): number => count * 60_000

const open = async () => {
  const clock = createManualClock()
  const twin = await startTwin({ site: createSite({ clock, switches: { rateLimits: false } }) })
  onTestFinished(() => twin.stop())
  const front = await watchTwin(twin)
  onTestFinished(() => front[Symbol.asyncDispose]())
  const accountId = Object.values(twin.site.state.tokens)[0]?.accountId ?? ''
  const { clientId, clientSecret } = mintClientCredentials(twin.site, accountId)
  const learnt: string[] = []
  const signIn = (secret = clientSecret) =>
    connect({
      address: front.origin,
      presented: { way: 'client-credentials', clientId, clientSecret: secret },
      sleep: () => Promise.resolve(),
      clock: () => new Date(clock.now()).toISOString(),
      learn: (brought) => void learnt.push(brought),
    })
  return { twin, front, signIn, clock, learnt, clientId, clientSecret, accountId }
}

test('client credentials: a token of an hour at the gateway, and another one in time', async () => {
  const { twin, front, signIn, clock, learnt, clientId, clientSecret, accountId } = await open()
  const connection = await signIn()
  expect(connection.account).toMatchObject({ accountId, token: 'client-credentials' })
  const gateway = `/ex/jira/${twin.cloudId}`
  const bearer = (at: number) => ({ authorization: `Bearer ${learnt[at]}` })
  const myself = { call: `GET ${gateway}/rest/api/3/myself` }
  expect(front.seen.slice(2).map(signingOf)).toEqual([
    { call: 'POST /oauth/token' },
    { ...myself, ...bearer(0) },
    { call: `GET ${gateway}/rest/api/3/mypermissions`, ...bearer(0) },
    { call: `GET ${gateway}/rest/api/3/config/fieldschemes`, ...bearer(0) },
  ])
  expect(JSON.parse(front.seen[2]?.body ?? '')).toEqual({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  expect(connection.requests()).toBe(front.seen.length)

  const ask = () => connection.api.call(connectEndpoints.myself)
  clock.advance(minutes(54))
  await ask()
  clock.advance(minutes(2))
  await Promise.all([ask(), ask()])
  const sent = front.seen.slice(6).map(signingOf)
  expect(sent).toEqual([
    { ...myself, ...bearer(0) },
    { call: 'POST /oauth/token' },
    { ...myself, ...bearer(1) },
    { ...myself, ...bearer(1) },
  ])
  expect(learnt).toHaveLength(2)
  expect(front.seen.filter(({ body }) => body.includes(clientSecret))).toHaveLength(2)
})

test('a wrong secret is shown once and to the token’s address only', async () => {
  const { front, signIn } = await open()
  const failure = await failureFrom(signIn('CANARY-secret'))
  expect(failure).toMatchObject({ code: 'auth.client-rejected', status: 401 })
  expect(JSON.stringify(failure)).not.toContain('CANARY')
  expect(front.seen.slice(2).map(signingOf)).toEqual([{ call: 'POST /oauth/token' }])
})
