import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bareBlueprint, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { temporaryFolder } from '../worker/temporary-folder.ts'
import { openWork } from './open-work.ts'

const twoSites = async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveBlueprint(bareBlueprint, 'there')
  return { here, there, twins: [here, there] }
}

test('from reading the source to a proven deployment, asked as the page asks', async () => {
  const { there, twins } = await twoSites()
  const saved = join(await temporaryFolder(), 'report.html')
  const { call, workEnded, events, runEnded, newsOf, observed, bugs } = await openWork({
    twins,
    reports: { pickFile: async (name) => (name.endsWith('.html') ? saved : undefined) },
  })

  const { workId } = await call('contents.read', { siteId: 'site-here' })
  const read = await workEnded(workId)
  const snapshotId = read.end === 'contents' ? read.snapshotId : expect.unreachable()
  const contents = await call('contents.get', { snapshotId })
  expect(contents.projects).toEqual([{ key: 'BOAT', name: 'Boat House', refused: null }])
  const progress = events.filter((one) => one.event === 'work-progress')
  expect(progress.map(({ done }) => done)).toEqual(progress.map((_, at) => at + 1))
  expect(progress.at(-1)).toMatchObject({ workId, phase: 'reading', total: progress.length })

  const selection = { projects: ['BOAT'], objects: [] }
  const analysis = await call('plan.analyze', {
    snapshotId,
    destinationId: 'site-there',
    selection,
  })
  const planned = await workEnded(analysis.workId)
  const planId = planned.end === 'plan' ? planned.planId : expect.unreachable()
  const planning = events.filter((one) => one.event === 'work-progress' && one.phase === 'planning')
  expect(planning).toMatchObject([{ done: 0, total: 0 }])
  const view = await call('plan.get', { planId })
  expect(view.rows.find(({ kind }) => kind === 'project')).toMatchObject({ action: 'create' })
  const stepId = view.rows[0]?.id ?? ''
  expect(await call('plan.detail', { planId, stepId })).toMatchObject({ row: { id: stepId } })

  const confirmation = await call('plan.confirmation', { planId, unticked: [] })
  const confirmed = confirmation.destination.cloudId
  expect(confirmation.creates).toBeGreaterThan(10)
  const { runId } = await call('run.start', { planId, unticked: [], confirmed })
  const summary = await runEnded(runId)
  const { planned: steps } = summary.counts
  expect(summary).toMatchObject({
    runId,
    state: 'ended',
    selection: ['Boat House'],
    counts: { done: steps, failed: 0, skipped: 0, cancelled: 0, unknown: 0, remaining: 0 },
  })
  expect(Object.values(there.site.state.slices.projects as object)).not.toEqual([])

  const news = newsOf(runId)
  expect(news.filter((one) => one.news === 'step-started')).toHaveLength(steps)
  expect(news.filter((one) => one.news === 'step-ended')).toHaveLength(steps)
  expect(news.flatMap((one) => (one.news === 'state' ? [one.state] : []))).toEqual([
    'running',
    'verifying',
  ])
  expect(observed[0]).toEqual(['started', runId])
  expect(observed.at(-2)).toEqual(['progress', steps, steps])
  expect(observed.at(-1)).toEqual(['ended', runId, 'ended'])

  const run = await call('run.get', { runId })
  expect(run.summary).toEqual(summary)
  expect(run.sequence).toBe(news.length)
  expect(run.steps.map(({ outcome }) => outcome?.state)).toEqual(Array(steps).fill('done'))
  expect(run).toMatchObject({ current: [], stopped: null, hasReport: true })
  expect(await call('run.list', {})).toEqual({ runs: [summary], unreadable: [] })
  expect((await call('run.plan', { runId })).rows).toEqual(view.rows)
  expect(await call('run.plan-detail', { runId, stepId })).toMatchObject({ row: { id: stepId } })
  expect(await call('run.save-report', { runId })).toEqual({ savedTo: saved })
  const page = await readFile(saved, 'utf8')
  expect(page).toContain('Boat House')
  // The connection that reads back is not the one that writes.
  expect(page).toMatch(/and [1-9]\d* to read the destination back/)
  expect(existsSync(join(run.folder, 'report.json'))).toBe(true)
  expect(bugs).toEqual([])
})

test('a run that is over is tried out when somebody asks, and its report tells of it', async () => {
  const { there, twins } = await twoSites()
  const { call, plan, runEnded, workEnded, events, bugs } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  await runEnded(runId)
  expect(await call('run.acceptance', { runId })).toEqual({ acceptance: null })
  expect(await call('run.restricted', { runId })).toEqual({ restricted: [] })
  const { workId } = await call('run.accept', { runId })
  expect(await workEnded(workId)).toEqual({ end: 'acceptance', runId })
  const counts = events.flatMap((one) =>
    one.event === 'work-progress' && one.workId === workId ? [one.count] : [],
  )
  const { acceptance } = await call('run.acceptance', { runId })
  expect(acceptance).toMatchObject({ stopped: null, projects: [{ removed: true }] })
  expect(counts.at(-1)).toBe(acceptance?.checks.length)
  const { folder } = await call('run.get', { runId })
  expect(await readFile(join(folder, 'report.html'), 'utf8')).toContain('Acceptance run')
  expect(await call('run.verify-report', { runId })).toMatchObject({ fits: true })
  expect(bugs).toEqual([])
})
