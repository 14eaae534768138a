import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { Selection } from '#contract/model/contents'
import type { Decision } from '#contract/model/decision'
import type { TalkPort } from '#worker/peer'
import { boatSites } from './boat-sites.ts'
import { type OpenWork, openWork } from './open-work.ts'

/** The workers that are started; one that died is followed by another. */
const watchWorkers = () => {
  const workers: Worker[] = []
  const through = (port: TalkPort): TalkPort => {
    workers.push(port as Worker)
    return port
  }
  return { workers, through }
}

test('reading is stopped at once when the user says so', async () => {
  const { here, twins } = await boatSites()
  const { workers, through } = watchWorkers()
  const { call, when, workEnded } = await openWork({ twins, through })
  here.site.faults.rules = [
    { fault: { kind: 'latency', milliseconds: 3_600_000 }, path: '/rest/api/3/role*' },
  ]
  const { workId } = await call('contents.read', { siteId: 'site-here' })
  await when((event) => (event.event === 'work-progress' ? true : undefined))
  await call('work.stop', { workId })
  expect(await workEnded(workId)).toEqual({ end: 'stopped' })
  expect(await call('run.list', {})).toEqual({ runs: [], unreadable: [] })
  expect(workers).toHaveLength(1)
})

test('work that fails says why', async () => {
  const { here, twins } = await boatSites()
  const { workers, through } = watchWorkers()
  const { call, workEnded } = await openWork({ twins, through })
  here.site.faults.rules = [{ fault: { kind: 'html', status: 200 }, path: '/rest/api/3/priority*' }]
  const { workId } = await call('contents.read', { siteId: 'site-here' })
  expect(await workEnded(workId)).toMatchObject({
    end: 'failed',
    failure: { code: 'jira.unexpected-answer' },
  })
  expect(await call('run.list', {})).toEqual({ runs: [], unreadable: [] })
  expect(workers).toHaveLength(1)
})

test('a site that nobody knows is refused before any work is begun', async () => {
  const { twins } = await boatSites()
  const { call, events } = await openWork({ twins })
  await expect(call('contents.read', { siteId: 'site-none' })).rejects.toThrow('input.invalid')
  expect(events).toEqual([])
})

test('a worker that dies while it reads ends the work, and the next work has a new one', async () => {
  const { twins } = await boatSites()
  const { workers, through } = watchWorkers()
  const { call, when, workEnded, plan } = await openWork({ twins, through })
  const { workId } = await call('contents.read', { siteId: 'site-here' })
  await when((event) => (event.event === 'work-progress' ? true : undefined))
  await workers[0]?.terminate()
  expect(await workEnded(workId)).toMatchObject({ end: 'failed', failure: { code: 'internal' } })
  const planId = await plan('site-here', 'site-there')
  const before = await call('plan.get', { planId })
  await workers[1]?.terminate()
  expect(await call('plan.get', { planId })).toEqual(before)
  expect(workers).toHaveLength(3)
})

/** Something of the source by its kind and name, as a page chooses it. */
const chosen = async (
  { call, workEnded }: OpenWork,
  siteId: string,
  kind: string,
  name: string,
): Promise<Selection> => {
  const read = await workEnded((await call('contents.read', { siteId })).workId)
  if (read.end !== 'contents') throw new Error(JSON.stringify(read))
  const { objects } = await call('contents.get', { snapshotId: read.snapshotId })
  const found = objects.find((object) => object.kind === kind && object.name === name)
  return { projects: [], objects: [{ kind, id: found?.id ?? '' }] }
}

test('decisions change the plan, which keeps its id', async () => {
  const { twins } = await boatSites()
  const opened = await openWork({ twins })
  const { call, plan } = opened
  const selection = await chosen(opened, 'site-here', 'priority', 'High')
  const planId = await plan('site-here', 'site-there', selection)
  const before = await call('plan.get', { planId })
  expect(before.rows).toMatchObject([{ kind: 'priority', action: 'no-change' }])
  const decision: Decision = { kind: 'priority', name: 'High', choose: 'create' }
  const after = await call('plan.decide', { planId, decisions: [decision] })
  expect(after).toMatchObject({ planId, decisions: [decision], rows: [{ action: 'create' }] })
  expect(await call('plan.get', { planId })).toEqual(after)
  expect((await call('plan.decide', { planId, decisions: [] })).rows).toEqual(before.rows)
})

test('what was decided before holds for a new plan, and what is about nothing in it rests', async () => {
  const { twins } = await boatSites()
  const opened = await openWork({ twins })
  const { call, workEnded } = opened
  const read = await workEnded((await call('contents.read', { siteId: 'site-here' })).workId)
  const snapshotId = read.end === 'contents' ? read.snapshotId : expect.unreachable()
  const selection = await chosen(opened, 'site-here', 'priority', 'High')
  const decisions: readonly Decision[] = [
    { kind: 'priority', name: 'High', choose: 'create' },
    { kind: 'screen', name: 'Gone', choose: 'use', destinationId: 'gone' },
  ]
  const order = { snapshotId, destinationId: 'site-there', selection, decisions }
  const end = await workEnded((await call('plan.analyze', order)).workId)
  const planId = end.end === 'plan' ? end.planId : expect.unreachable()
  const view = await call('plan.get', { planId })
  expect(view).toMatchObject({ decisions, rows: [{ kind: 'priority', action: 'create' }] })
})

test('single objects, and the whole site', async () => {
  const { twins } = await boatSites()
  const opened = await openWork({ twins })
  const { call, plan } = opened
  const selection = await chosen(opened, 'site-here', 'screen', 'Voyage Screen')
  const one = await plan('site-here', 'site-there', selection)
  const all = await plan('site-here', 'site-there', { projects: 'all', objects: 'all' })
  const rowsOf = async (planId: string) => (await call('plan.get', { planId })).rows
  const [few, many] = [await rowsOf(one), await rowsOf(all)]
  expect(few.find(({ kind }) => kind === 'screen')).toMatchObject({ name: 'Voyage Screen' })
  expect(few.some(({ kind }) => kind === 'project')).toBe(false)
  expect(many.length).toBeGreaterThan(few.length)
  expect(many.some(({ kind }) => kind === 'project')).toBe(true)
})
