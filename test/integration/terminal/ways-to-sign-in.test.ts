import { afterAll, beforeAll, expect, it } from 'vitest'
import { attempt } from '#contract/model/failure'
import { planCommand } from '#terminal/commands/plan-command'
import { readCall } from '#terminal/read-call'
import { signIn } from '#terminal/sign-in'
import type { Side } from '#terminal/sign-in-environment'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { signInSlice } from '#twin/data-center/sign-in/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'

let hosted: DataCenterTwin

beforeAll(async () => {
  hosted = await startTwin({ site: createDataCenterSite({ name: 'hosted' }) })
})
afterAll(() => hosted.stop())

type Environment = Readonly<Record<string, string>>

/** Signs in as a command would, and gives how, and what the command does when it is over. */
const signInTo = async (environment: Environment, side: Side = 'only', lines: string[] = []) => {
  const endings: (() => Promise<void>)[] = []
  const stdin = lines.length === 0 ? [] : ['--token-stdin']
  const call = readCall(planCommand, ['a', 'b', ...stdin], {
    environment,
    readLine: async () => lines.shift(),
    progress: { write: () => undefined },
    signal: new AbortController().signal,
    atEnd: (run) => void endings.push(run),
  })
  const signedIn = await attempt(() => signIn(call, hosted.address, side))
  if (!signedIn.ok) throw new Error([signedIn.failure.code, ...signedIn.failure.details].join(' '))
  const end = async (): Promise<void> => {
    for (const run of endings) await run()
  }
  return { way: signedIn.value.account.token, end }
}

const user = (side = '') => ({
  [`SLIPWAY${side}_USER`]: hosted.credentials.userName,
  [`SLIPWAY${side}_PASSWORD`]: hosted.credentials.password,
})
const token = (side = '') => ({
  [`SLIPWAY${side}_PERSONAL_TOKEN`]: hosted.credentials.personalAccessToken,
})

it.each<[string, string, Side, () => Environment]>([
  ['a token of the environment', 'personal-access-token', 'only', token],
  ['user and password', 'basic', 'only', user],
  ['a session, said', 'session', 'only', () => ({ ...user(), SLIPWAY_WAY: 'session' })],
  ['what is set for both', 'basic', 'source', user],
  [
    'what is set for the side, before that',
    'personal-access-token',
    'source',
    () => ({ ...user(), ...token('_SOURCE') }),
  ],
  [
    'a way that is said for the side',
    'session',
    'destination',
    () => ({ ...user(), ...token(), SLIPWAY_DESTINATION_WAY: 'session' }),
  ],
])('signs in by %s (%s), and leaves no session', async (_, way, side, environment) => {
  const signedIn = await signInTo(environment(), side)
  expect(signedIn.way).toBe(way)
  expect(Object.keys(signInSlice.of(hosted.site).sessions)).toHaveLength(way === 'session' ? 1 : 0)
  await signedIn.end()
  expect(signInSlice.of(hosted.site).sessions).toEqual({})
})

it('takes what is secret from standard input', async () => {
  const { userName, password } = hosted.credentials
  const environment = { SLIPWAY_WAY: 'basic', SLIPWAY_USER: userName }
  expect((await signInTo(environment, 'only', [password])).way).toBe('basic')
})

it.each<[Environment, RegExp]>([
  [{ SLIPWAY_PERSONAL_TOKEN: 'a', SLIPWAY_PASSWORD: 'b' }, /Say which: SLIPWAY_WAY/],
  [{ SLIPWAY_WAY: 'magic' }, /“magic” is no way to sign in/],
  [{ SLIPWAY_PASSWORD: 'b' }, /auth\.token-missing .*SLIPWAY_USER/],
  [{ SLIPWAY_WAY: 'personal-access-token' }, /auth\.token-missing .*SLIPWAY_PERSONAL_TOKEN/],
  [{ SLIPWAY_PERSONAL_TOKEN: 'xoxb-1-2' }, /input\.invalid This is a token of Slack\./],
  [{ SLIPWAY_EMAIL: 'a@b.example', SLIPWAY_TOKEN: 'ATATTx' }, /auth\.way-not-offered/],
])('says what is wrong before a secret is sent: %j', async (environment, said) => {
  await expect(signInTo(environment)).rejects.toThrow(said)
})
