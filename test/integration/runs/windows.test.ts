import { expect, test } from 'vitest'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

const noon = { from: '12:00', to: '13:00', days: [], timeZone: 'UTC' }

test('a run waits for its window, goes on in it by itself, and is estimated by what it took', async () => {
  const { there, twins } = await boatSites()
  const now = { time: '2026-11-26T08:00:00.000Z' }
  let look = async (): Promise<void> => {}
  const { call, plan, runEnded, bugs } = await openWork({
    twins,
    clock: () => now.time,
    every: (work) => {
      look = work
      return () => {}
    },
  })
  const planId = await plan('site-here', 'site-there')
  const of = { planId, unticked: [] }
  const guess = await call('run.estimate', { of, window: noon })
  expect(guess).toMatchObject({
    basis: 'usual',
    window: { startsAt: '2026-11-26T12:00:00.000Z', fits: 'yes' },
  })
  const order = { ...of, confirmed: there.cloudId, window: noon }
  const { runId } = await call('run.start', order)
  const waiting = await call('run.get', { runId })
  expect(waiting).toMatchObject({
    summary: { state: 'paused' },
    window: noon,
    goesOnAt: '2026-11-26T12:00:00.000Z',
  })
  await look()
  expect(there.site.writes).toEqual([])
  now.time = '2026-11-26T12:00:00.000Z'
  await look()
  const ended = await runEnded(runId)
  expect(ended).toMatchObject({ state: 'ended', counts: { failed: 0, remaining: 0 } })
  const known = await call('run.estimate', { of })
  expect(known).toMatchObject({ basis: 'earlier-runs', window: null })
  expect(known.requests.low).toBeLessThanOrEqual(known.requests.high)
  now.time = '2026-11-27T12:00:00.000Z'
  await look()
  expect(await call('run.get', { runId })).toMatchObject({ window: null, goesOnAt: null })
  expect(bugs).toEqual([])
})
