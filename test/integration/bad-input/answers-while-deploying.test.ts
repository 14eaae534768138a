import { expect, test } from 'vitest'
import type { Fault } from '#twin/faults'
import { bareBlueprint, carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { createdOn } from './created-on.ts'
import { troubles } from './troubles.ts'
import { expectWorded } from './worded.ts'

const serveBoth = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

test.each(troubles)(
  'reads whose answer %s during a deployment lose nothing, and the same command ends it',
  async (_, fault, code) => {
    const { from, to } = await serveBoth()
    const undisturbed = await serveBlueprint(bareBlueprint, 'there')
    await carryBoat(from, undisturbed)
    const folder = await temporaryFolder()
    const report = await carryBoat(from, to, {
      folder,
      onStage: ({ stage }) => {
        if (stage !== 'planned') return
        to.site.faults.rules = [{ fault, method: 'GET', path: '/rest/api/3/screens*' }]
      },
    })
    expectWorded(report.stopped, code)
    expect(report.counts.failed).toBeGreaterThan(0)
    for (const { outcome } of report.steps) {
      if (outcome?.state === 'failed' || outcome?.state === 'unknown') {
        expectWorded(outcome.failure, outcome.failure.code, [to.credentials.token])
      }
    }
    to.site.faults.rules = []
    const whole = await carryBoat(from, to, { folder })
    expect(whole.counts).toMatchObject({ failed: 0, remaining: 0 })
    expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
    expect(createdOn(to)).toEqual(createdOn(undisturbed))
  },
)

test.each<[string, Fault]>([
  ['its answer is lost', { kind: 'drop-after' }],
  ['500 is answered', { kind: 'status-after-write', status: 500 }],
  ['a connection is lost before it', { kind: 'drop-before' }],
])('each create of a whole deployment is looked up when %s, and made once', async (_, fault) => {
  const { from, to } = await serveBoth()
  const undisturbed = await serveBlueprint(bareBlueprint, 'there')
  await carryBoat(from, undisturbed)
  const creates = new Set(createdOn(undisturbed))
  to.site.faults.rules = [...creates]
    .filter((route) => !route.includes('{'))
    .map((path) => ({ fault, method: 'POST', path, times: 1 }))
  const rules = to.site.faults.rules.length
  expect(rules).toBeGreaterThan(10)
  const report = await carryBoat(from, to)
  expect(to.site.faults.struck).toBe(rules)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
  expect(createdOn(to)).toEqual(createdOn(undisturbed))
})

test('a storm of 429 on every write ends in words; nothing was changed', async () => {
  const { from, to } = await serveBoth()
  const folder = await temporaryFolder()
  const storm = { kind: 'status', status: 429, retryAfterSeconds: 1 } as const
  to.site.faults.rules = ['POST', 'PUT'].map((method) => ({ fault: storm, method }))
  const report = await carryBoat(from, to, { folder })
  expect(report.counts.deployed).toBe(0)
  expect(report.counts.remaining).toBe(report.counts.planned)
  for (const { outcome } of report.steps) {
    if (outcome?.state === 'failed') expectWorded(outcome.failure, 'jira.rate-limited')
    if (outcome) expect(outcome.state).not.toBe('unknown')
  }
  expect(to.site.writes.filter(({ status }) => status < 400)).toEqual([])
  to.site.faults.rules = []
  const whole = await carryBoat(from, to, { folder })
  expect(whole.counts).toMatchObject({ failed: 0, remaining: 0 })
})
