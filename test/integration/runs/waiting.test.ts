import { expect, test } from 'vitest'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

test.each([
  ['a rate limit', { kind: 'status', status: 429, retryAfterSeconds: 30 }, 'rate-limited'],
  ['a site that does not answer', { kind: 'status', status: 503 }, 'unavailable'],
] as const)(
  'waiting for %s is told while reading, and reading goes on',
  async (_, fault, reason) => {
    const { here, twins } = await boatSites()
    const { call, workEnded, events } = await openWork({ twins })
    here.site.faults.rules = [{ fault, path: '/rest/api/3/priority*', times: 2 }]
    const { workId } = await call('contents.read', { siteId: 'site-here' })
    expect(await workEnded(workId)).toMatchObject({ end: 'contents' })
    const told = events.flatMap((one) => (one.event === 'work-progress' ? [one] : []))
    const waits = told.filter(({ phase }) => phase === 'waiting')
    expect([...new Set(waits.map((one) => one.reason))]).toEqual([reason])
    const others = told.filter(({ phase }) => phase !== 'waiting')
    expect([...new Set(others.map((one) => one.reason))]).toEqual([null])
  },
)

test('waiting is told in a run, until when and why', async () => {
  const { there, twins } = await boatSites()
  const { call, plan, newsOf, runEnded } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  there.site.faults.rules = [
    {
      fault: { kind: 'status', status: 429, retryAfterSeconds: 30 },
      method: 'POST',
      times: 1,
    },
    { fault: { kind: 'status', status: 503 }, method: 'GET', path: '/rest/api/3/role*', times: 1 },
  ]
  const begun = new Date().toISOString()
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  expect(await runEnded(runId)).toMatchObject({ counts: { failed: 0, remaining: 0 } })
  const waits = newsOf(runId).filter((one) => one.news === 'waiting')
  expect(waits.map(({ reason }) => reason).toSorted()).toContain('rate-limited')
  const [limited] = waits.filter(({ reason }) => reason === 'rate-limited')
  const seconds = (Date.parse(limited?.until ?? '') - Date.parse(begun)) / 1000
  expect(seconds).toBeGreaterThanOrEqual(30)
  expect(seconds).toBeLessThan(60)
})
