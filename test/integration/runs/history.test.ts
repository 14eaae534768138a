import { cp, mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadRun, saveRun } from '#store/run-file'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

/** A run that came to its end. */
const deployed = async () => {
  const { there, twins } = await boatSites()
  const opened = await openWork({ twins })
  const planId = await opened.plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await opened.call('run.start', input)
  const summary = await opened.runEnded(runId)
  const files = deploymentFolder(await opened.work.folderOf(runId))
  return { ...opened, there, twins, planId, runId, summary, files }
}

test('runs are listed newest first', async () => {
  const { call, plan, runEnded, there, runId } = await deployed()
  there.site.state.slices.projects = {}
  const planId = await plan('site-here', 'site-there')
  const again = await call('run.start', { planId, unticked: [], confirmed: there.cloudId })
  await runEnded(again.runId)
  const listed = (await call('run.list', {})).runs
  expect(listed.map((run) => run.runId)).toEqual([again.runId, runId])
})

test('what was not ticked stays undone and does not count as remaining', async () => {
  const first = await boatSites()
  const opened = await openWork({ twins: first.twins })
  const planId = await opened.plan('site-here', 'site-there')
  const { rows } = await opened.call('plan.get', { planId })
  const unticked = rows.flatMap(({ kind, id }) => (kind === 'version' ? [id] : []))
  expect(unticked.length).toBeGreaterThan(0)
  const ticked = await opened.call('plan.tick', { planId, unticked })
  const input = { planId, unticked, confirmed: first.there.cloudId }
  const { runId } = await opened.call('run.start', input)
  const { counts } = await opened.runEnded(runId)
  expect(counts).toMatchObject({ failed: 0, remaining: 0, done: counts.planned })
  expect(ticked.creates + ticked.updates).toBeLessThanOrEqual(counts.planned)
  const run = await opened.call('run.get', { runId })
  expect(run.steps.filter(({ stepId }) => unticked.includes(stepId))).toEqual([])
  expect(Object.values(first.there.site.state.slices.versions as object).flat()).not.toContainEqual(
    expect.objectContaining({ name: expect.any(String) }),
  )
})

test('a run without its short file is found out from plan and journal', async () => {
  const { call, runId, summary, files } = await deployed()
  await writeFile(files.run, 'nonsense')
  const [found] = (await call('run.list', {})).runs
  expect(found).toEqual({
    ...summary,
    counts: { ...summary.counts, remaining: null },
    begunAt: expect.any(String),
    endedAt: expect.any(String),
  })
  await rm(files.run)
  expect((await call('run.get', { runId })).summary).toEqual(found)
})

test('a run that cannot be read is listed as such, and a folder that is no run is not', async () => {
  const { call, work, dataFolder, summary, files } = await deployed()
  const runs = join(dataFolder, 'runs')
  await writeFile(join(runs, 'notes.txt'), 'mine')
  const damaged = deploymentFolder(join(runs, '20260101-000000-aaaaaa'))
  await cp(files.folder, damaged.folder, { recursive: true })
  await truncate(damaged.run, 10)
  await truncate(damaged.plan, 10)
  const older = deploymentFolder(join(runs, '20250101-000000-bbbbbb'))
  await cp(files.folder, older.folder, { recursive: true })
  await truncate(older.journal, 100)
  await rm(older.run)
  await mkdir(join(runs, 'strange name'))
  // Slipway ended while it put together what a run needs: nothing had been sent.
  const prepared = deploymentFolder(join(runs, '20260101-000000-cccccc'))
  await mkdir(prepared.folder)
  await cp(files.source, prepared.source)
  const listed = await call('run.list', {})
  expect(listed.runs).toEqual([summary])
  expect(listed.unreadable).toEqual([
    {
      runId: '20260101-000000-aaaaaa',
      folder: damaged.folder,
      failure: expect.objectContaining({ code: 'file.corrupt', subject: damaged.run }),
    },
    {
      runId: '20250101-000000-bbbbbb',
      folder: older.folder,
      failure: expect.objectContaining({ code: 'file.not-found', subject: older.run }),
    },
  ])
  expect(await work.folderOf('20260101-000000-aaaaaa')).toBe(damaged.folder)
  await expect(work.folderOf('none')).rejects.toThrow('file.not-found')
})

test('an interrupted run whose plan is damaged does not vanish', async () => {
  const { call, files, runId } = await deployed()
  await saveRun(files.run, { ...(await loadRun(files.run)), end: null })
  await truncate(files.plan, 10)
  const { call: again } = await openWork({ twins: [], dataFolder: join(files.folder, '..', '..') })
  expect(await again('run.list', {})).toMatchObject({
    runs: [],
    unreadable: [{ runId, failure: { code: 'file.corrupt', subject: files.plan } }],
  })
  expect((await call('run.list', {})).runs).toHaveLength(1)
})

test('a damaged plan keeps a run from being gone on with, and says so', async () => {
  const { twins, runId, files, dataFolder } = await deployed()
  await truncate(files.plan, 100)
  const { call, work } = await openWork({ twins, dataFolder })
  await expect(call('run.continue', { runId })).rejects.toThrow('file.corrupt')
  expect((await call('run.list', {})).runs).toHaveLength(1)
  expect(work.isDeploying()).toBe(false)
})

test('continuing a run that is done changes nothing and proves it again', async () => {
  const { call, runEnded, runId, there, summary } = await deployed()
  there.site.writes.length = 0
  await call('run.continue', { runId })
  const again = await runEnded(runId, 2)
  expect(there.site.writes).toEqual([])
  expect(again.counts).toEqual(summary.counts)
})

test('a run that fails says what failed, and is brought to its end when the reason is gone', async () => {
  const { there, twins } = await boatSites()
  const { call, plan, runEnded } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  there.site.faults.rules = [
    { fault: { kind: 'status', status: 400 }, method: 'POST', path: '/rest/api/3/screens' },
  ]
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  const failed = await runEnded(runId)
  expect(failed.counts.failed).toBeGreaterThan(0)
  expect(failed.counts.skipped).toBeGreaterThan(0)
  expect(failed.counts.remaining).toBe(failed.counts.failed + failed.counts.skipped)
  there.site.faults.rules = []
  await call('run.continue', { runId })
  const ended = await runEnded(runId, 2)
  expect(ended.counts).toMatchObject({ failed: 0, skipped: 0, remaining: 0 })
})

test('a sign-in that is refused under way ends the run, which says why and is not proven', async () => {
  const { there, twins } = await boatSites(async () => {
    const token = there.site.state.tokens[there.credentials.token]
    if (token) token.revoked = true
  })
  const { call, plan, runEnded } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  const ended = await runEnded(runId)
  expect(ended).toMatchObject({ state: 'ended', counts: { remaining: null } })
  expect(ended.counts.skipped).toBeGreaterThan(0)
  const view = await call('run.get', { runId })
  // Which it is depends on the step that asks first: some operations answer anybody.
  const code = expect.stringMatching(/^auth\.(token-rejected|anonymous-answer)$/)
  expect(view).toMatchObject({ stopped: { code }, hasReport: true })
})

test('a report that cannot be saved names the place that was picked, unless it is the report that is missing', async () => {
  const { twins, dataFolder, runId, files } = await deployed()
  const picked = join(dataFolder, 'no such folder', 'report.html')
  const { call } = await openWork({ twins, dataFolder, reports: { pickFile: async () => picked } })
  const save = () => call('run.save-report', { runId })
  await expect(save()).rejects.toMatchObject({
    failure: { code: 'file.not-found', subject: picked },
  })
  // The page is made anew from the data; without those there is no report.
  await Promise.all([rm(files.reportPage), rm(files.reportData)])
  await expect(save()).rejects.toMatchObject({
    failure: { code: 'file.not-found', subject: files.reportData },
  })
})

test('removing everything leaves nothing of plans and runs', async () => {
  const { work, call, planId, dataFolder } = await deployed()
  await work.remove()
  expect(await readdir(dataFolder)).toEqual([])
  expect(await call('run.list', {})).toEqual({ runs: [], unreadable: [] })
  await expect(call('plan.get', { planId })).rejects.toThrow('file.not-found')
})

test('what a session read and planned goes with it, or with the next one', async () => {
  const { work, dataFolder, twins } = await deployed()
  const sessions = join(dataFolder, 'work')
  await mkdir(join(sessions, 'of-a-crash'))
  expect(await readdir(sessions)).toHaveLength(2)
  await work.close()
  expect(await readdir(sessions)).toEqual(['of-a-crash'])
  const next = await openWork({ twins, dataFolder })
  await next.call('run.list', {})
  await expect.poll(() => readdir(sessions)).toEqual([])
})
