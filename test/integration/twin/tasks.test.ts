import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTwin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import { loadSite, saveSite } from '#twin/site-file'
import { type TaskOutcome, taskSlice } from '#twin/tasks/state'
import { asAdmin, type Caller } from './client.ts'
import { makeProject, type OpenSite, openSite } from './open-site.ts'

let site: OpenSite

beforeEach(async () => {
  site = await openSite()
  await makeProject(site, 'ABC')
})
afterEach(() => site.twin.stop())

async function startDelete(call: Caller): Promise<string> {
  const answer = await call('POST', '/project/ABC/delete')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain(`/rest/api/3/task/${answer.body.id}`)
  return answer.body.id
}

async function poll(call: Caller, id: string, times: number): Promise<(string | number)[]> {
  const seen: (string | number)[] = []
  for (let count = 0; count < times; count += 1) {
    const answer = await call('GET', `/task/${id}`)
    seen.push(answer.status === 200 ? answer.body.status : answer.status)
  }
  return seen
}

test.each<[TaskOutcome, (string | number)[], number]>([
  ['complete', ['ENQUEUED', 'RUNNING', 'COMPLETE', 'COMPLETE'], 404],
  ['failed', ['ENQUEUED', 'RUNNING', 'FAILED', 'FAILED'], 200],
  ['dead', ['ENQUEUED', 'RUNNING', 'DEAD', 'DEAD'], 200],
  ['hang', ['ENQUEUED', 'RUNNING', 'RUNNING', 'RUNNING'], 200],
  ['vanish', ['ENQUEUED', 'RUNNING', 404, 404], 404],
])('a task that is to %s', async (outcome, expected, project) => {
  taskSlice.of(site.twin.site).nextOutcomes.push(outcome)
  const id = await startDelete(site.admin)
  expect(await poll(site.admin, id, 4)).toEqual(expected)
  expect((await site.admin('GET', '/project/ABC')).status).toBe(project)
})

test('time ends a task that nobody asks for; what it takes is adjustable', async () => {
  const response = await fetch(`${site.twin.address}/__twin/tasks`, {
    method: 'PUT',
    body: JSON.stringify({ completeAfterPolls: 100, completeAfterMilliseconds: 60_000 }),
  })
  expect(response.status).toBe(204)
  const id = await startDelete(site.admin)
  site.clock.advance(59_000)
  expect(await poll(site.admin, id, 3)).toEqual(['RUNNING', 'RUNNING', 'RUNNING'])
  site.clock.advance(1000)
  expect(await poll(site.admin, id, 1)).toEqual(['COMPLETE'])
})

test('a task is seen by who started it and by administrators', async () => {
  const id = await startDelete(site.admin)
  expect((await site.user('GET', `/task/${id}`)).status).toBe(403)
  expect((await site.admin('GET', '/task/1')).status).toBe(404)
  expect((await site.admin('POST', `/task/${id}/cancel`)).status).toBe(202)
  expect(await poll(site.admin, id, 1)).toEqual(['CANCELLED'])
  const again = await site.admin('POST', `/task/${id}/cancel`)
  expect([again.status, Array.isArray(again.body)]).toEqual([400, true])
})

test('a saved site is taken up as it was, running tasks too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'twin-'))
  const id = await startDelete(site.admin)
  const file = join(folder, 'site.json')
  await saveSite(site.twin.site, file)
  expect(await readdir(folder)).toEqual(['site.json'])
  const loaded = await loadSite(file, site.clock)
  expect(snapshotState(loaded)).toEqual(snapshotState(site.twin.site))
  const twin = await startTwin({ site: loaded })
  expect(await poll(asAdmin(twin), id, 3)).toEqual(['ENQUEUED', 'RUNNING', 'COMPLETE'])
  await twin.stop()
  await writeFile(file, '{"version":2}')
  await expect(loadSite(file)).rejects.toThrow('does not hold the state of a twin')
  await rm(folder, { recursive: true })
})
