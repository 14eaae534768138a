import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FailureCode } from '#contract/model/failure'
import { deploymentFolder } from '#engine/deployment-folder'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { loadPlan } from '#store/plan-file'
import type { Twin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import { deployScopes, mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import {
  bareBlueprint,
  carryBoat,
  serveBlueprint,
  signInTo,
  temporaryFolder,
} from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { failureFrom } from '../jira/api-at.ts'
import { json } from '../jira/misbehaving-server.ts'
import { serveInFrontOf } from './in-front-of.ts'
import { expectWorded } from './worded.ts'

const serveBoth = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

/** Account of the administrator whose token a twin gives. */
const administratorOf = ({ site, credentials }: Twin): string =>
  site.state.tokens[credentials.token]?.accountId ?? ''

const revoke = ({ site, credentials }: Twin): void => {
  const used = site.state.tokens[credentials.token]
  if (used) used.revoked = true
}

const sleep = () => Promise.resolve()

test.each<[string, (twin: Twin) => string, FailureCode]>([
  ['is wrong', () => 'CANARY-never-a-token', 'auth.token-rejected'],
  [
    'has expired',
    (twin) => mintToken(twin.site, administratorOf(twin), { livesMilliseconds: -1 }),
    'auth.token-rejected',
  ],
  [
    'is somebody else’s',
    (twin) => {
      const other = Object.values(accounts.of(twin.site)).find(
        ({ accountId }) => accountId !== administratorOf(twin),
      )
      return mintToken(twin.site, other?.accountId ?? '')
    },
    'auth.token-rejected',
  ],
  [
    'may not even say whose it is',
    (twin) =>
      mintToken(twin.site, administratorOf(twin), { kind: 'scoped', scopes: ['read:jira-work'] }),
    'auth.scope-missing',
  ],
  [
    'meets a captcha',
    (twin) => {
      twin.site.switches.captchaAfterFailures = 1
      twin.site.state.failedLogins[administratorOf(twin)] = 1
      return twin.credentials.token
    },
    'auth.captcha',
  ],
])('a token that %s is refused in words, and nothing is sent', async (_, tokenFor, code) => {
  const twin = await serveBlueprint(bareBlueprint, 'there')
  const token = tokenFor(twin)
  expectWorded(await failureFrom(signInTo(twin, token)), code, [token])
  expect(twin.site.writes).toEqual([])
})

test('an answer of 200 that took us for nobody is no sign-in', async () => {
  const twin = await serveBlueprint(bareBlueprint, 'there')
  const anonymous = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
  await using front = await serveInFrontOf(twin, ({ path }) =>
    path.endsWith('/myself')
      ? (_, response) => json(response, 200, { accountId: 'x', displayName: 'x' }, anonymous)
      : undefined,
  )
  const { email, token } = twin.credentials
  const failure = await failureFrom(
    connect({ address: front.origin, presented: apiToken({ email, token }), sleep }),
  )
  expectWorded(failure, 'auth.anonymous-answer', [token])
})

test.each([
  ['source', 3],
  ['source', 12],
  ['destination', 3],
  ['destination', 12],
] as const)(
  'a token of the %s that expires after %i parts of the snapshots leaves no half of one',
  async (which, parts) => {
    const { from, to } = await serveBoth()
    const expiring = which === 'source' ? from : to
    const folder = await temporaryFolder()
    let read = 0
    const failure = await failureFrom(
      carryBoat(from, to, {
        folder,
        onStage: ({ stage }) => {
          if (stage === 'snapshot') read += 1
          if (read === parts) revoke(expiring)
        },
      }),
    )
    expect(failure.code).toMatch(/^auth\.(token-rejected|anonymous-answer)$/)
    expectWorded(failure, failure.code, [expiring.credentials.token])
    expect(failure.details.join()).toContain(`reading the ${which}`)
    const files = deploymentFolder(folder)
    for (const file of [files.source, files.destination, files.plan, files.journal]) {
      expect(existsSync(file)).toBe(false)
    }
    expect(to.site.writes).toEqual([])

    const renewed = await signInTo(expiring, mintToken(expiring.site, administratorOf(expiring)))
    const report = await carryBoat(from, to, { folder, [which]: renewed })
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  },
)

test('a token that expires in the middle of a deployment stops it; a new one goes on', async () => {
  const { from, to } = await serveBoth()
  const undisturbed = await serveBlueprint(bareBlueprint, 'there')
  await carryBoat(from, undisturbed)
  const folder = await temporaryFolder()
  let ended = 0
  const report = await carryBoat(from, to, {
    folder,
    onStage: (stage) => {
      if (stage.stage !== 'deploying' || stage.event.event !== 'step-ended') return
      ended += 1
      if (ended === 5) revoke(to)
    },
  })
  const { token } = to.credentials
  expectWorded(report.stopped, report.stopped?.code ?? 'internal', [token])
  expect(report.stopped?.code).toMatch(/^auth\.(token-rejected|anonymous-answer)$/)
  expect(JSON.stringify(report)).not.toContain(token)
  expect(report.counts.remaining).toBe(report.counts.planned - report.counts.deployed)
  const refused = report.steps.filter(({ outcome }) => outcome?.state === 'failed')
  for (const { outcome } of refused) {
    if (outcome?.state === 'failed') expect(outcome.failure.code).toMatch(/^auth\./)
  }

  const renewed = await signInTo(to, mintToken(to.site, administratorOf(to)))
  const whole = await carryBoat(from, to, { folder, destination: renewed })
  expect(whole.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(whole.counts.deployed).toBe(whole.counts.planned)
  expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
})

const ordinary = async (twin: Twin) => {
  const user = Object.values(accounts.of(twin.site)).find(
    ({ displayName }) => displayName === 'Uma User',
  )
  if (!user) throw new Error('no ordinary user')
  const token = mintToken(twin.site, user.accountId)
  const presented = apiToken({ email: user.emailAddress, token })
  return connect({ address: twin.address, presented, sleep })
}

test('without administrator permission nothing is written, and gaps are no absences', async () => {
  const { from, to } = await serveBoth()
  const destination = await ordinary(to)
  expect(destination.account.administrator).toBe(false)
  const before = snapshotState(to.site).slices
  const report = await carryBoat(from, to, { destination })
  expect(report.gaps.length).toBeGreaterThan(3)
  const unread = report.problems.filter(({ code }) => code === 'not-readable')
  expect(unread.length).toBeGreaterThan(3)
  for (const { text } of unread) expect(text).toMatch(/could not read.*account that may see/)
  expect(report.counts.deployed).toBe(0)
  for (const { outcome } of report.steps) {
    if (outcome?.state === 'failed') expectWorded(outcome.failure, 'auth.permission-missing')
  }
  // Parts of a site come to be when they are first asked for.
  expect(snapshotState(to.site).slices).toMatchObject(before)
  expect(to.site.writes.filter(({ status }) => status < 400)).toEqual([])
})

test('a token that may read but not write changes nothing; the same command ends it', async () => {
  const { from, to } = await serveBoth()
  to.site.switches.gatewayRefusesScopeless = true
  const scopes = deployScopes.filter((scope) => !/^(write|manage):/.test(scope))
  const granular = ['read:project:jira', 'read:field:jira']
  const token = mintToken(to.site, administratorOf(to), {
    kind: 'scoped',
    scopes: [...scopes, ...granular],
  })
  const destination = await signInTo(to, token)
  expect(destination.account.token).toBe('scoped')
  const folder = await temporaryFolder()
  const report = await carryBoat(from, to, { destination, folder })
  expect(to.site.writes.filter(({ status }) => status < 400)).toEqual([])
  expect(report.counts.deployed).toBe(0)
  expect(report.gaps.map(({ code }) => code)).toContain('auth.scope-missing')
  expect((await loadPlan(deploymentFolder(folder).plan)).problems.length).toBeGreaterThan(0)
  for (const { outcome } of report.steps) {
    if (outcome?.state === 'failed') expectWorded(outcome.failure, 'auth.scope-missing', [token])
  }
  const whole = await carryBoat(from, to)
  expect(whole.counts).toMatchObject({ failed: 0, remaining: 0 })
})
