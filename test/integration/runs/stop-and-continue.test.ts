import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deploymentFolder } from '#engine/deployment-folder'
import { lockFile } from '#store/file-lock'
import { loadRun } from '#store/run-file'
import { findGroupNamed } from '#twin/groups/state'
import { mintToken } from '#twin/tokens'
import { addAccount } from '#twin/users/state'
import { personOn } from '../sites/people.ts'
import { boatSites, createdOn } from './boat-sites.ts'
import { type OpenWork, openWork } from './open-work.ts'
import type { Fates } from './user-sites.ts'

/** A run that is disturbed once, when the destination has done a few writes. */
const disturbed = async (disturb: (opened: OpenWork, runId: string) => Promise<unknown>) => {
  const { there, twins } = await boatSites((writes) =>
    writes === 4 ? started.promise.then(({ opened, runId }) => disturb(opened, runId)) : undefined,
  )
  const started = Promise.withResolvers<{ readonly opened: OpenWork; readonly runId: string }>()
  const opened = await openWork({ twins })
  const planId = await opened.plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await opened.call('run.start', input)
  started.resolve({ opened, runId })
  return { ...opened, there, twins, runId }
}

test('a run that is stopped finishes what is under way, and is gone on with', async () => {
  const { there, call, newsOf, runEnded, runId } = await disturbed(({ call }, runId) =>
    call('run.stop', { runId }),
  )
  const stopped = await runEnded(runId)
  const { counts } = stopped
  expect(stopped).toMatchObject({ state: 'ended', counts: { failed: 0, unknown: 0 } })
  expect(counts.cancelled).toBeGreaterThan(0)
  expect(counts.done + counts.cancelled).toBe(counts.planned)
  expect(counts.remaining).toBeNull()
  const states = newsOf(runId).flatMap((one) => (one.news === 'state' ? [one.state] : []))
  expect(states).toEqual(['running', 'stopping'])
  const before = await call('run.get', { runId })
  expect(before).toMatchObject({ stopped: null, current: [], hasReport: true })
  const written = there.site.writes.length

  expect(await call('run.continue', { runId })).toEqual({ runId })
  const ended = await runEnded(runId, 2)
  expect(ended.counts).toMatchObject({ done: counts.planned, cancelled: 0, remaining: 0 })
  expect(ended.begunAt).toBe(stopped.begunAt)
  expect(there.site.writes.length).toBeGreaterThan(written)
  const after = await call('run.get', { runId })
  expect(after.sequence).toBe(newsOf(runId).length)
  expect(after.summary).toEqual(ended)

  const undisturbed = await boatSites()
  const other = await openWork({ twins: undisturbed.twins })
  const otherPlan = await other.plan('site-here', 'site-there')
  const again = { planId: otherPlan, unticked: [], confirmed: undisturbed.there.cloudId }
  await other.runEnded((await other.call('run.start', again)).runId)
  expect(createdOn(there)).toEqual(createdOn(undisturbed.there))
})

test('a run whose journal another Slipway has goes on being known by it, and says why it stands', async () => {
  const { call, work, bugs, runEnded, runId } = await disturbed(({ call }, runId) =>
    call('run.stop', { runId }),
  )
  const { counts } = await runEnded(runId)
  expect(counts.done).toBeGreaterThan(0)
  const files = deploymentFolder(await work.folderOf(runId))
  const lock = await lockFile(files.journal)
  await call('run.continue', { runId })
  const refused = await runEnded(runId, 2)
  expect(refused.counts).toEqual(counts)
  expect((await loadRun(files.run)).end).toBeNull()
  const view = await call('run.get', { runId })
  expect(view).toMatchObject({
    summary: refused,
    stopped: { code: 'file.unreadable', subject: files.journal },
  })
  expect(await readFile(files.reportData, 'utf8')).toContain(`"deployed": ${counts.done}`)
  expect(bugs).toEqual([])
  await lock.release()
  await call('run.continue', { runId })
  expect((await runEnded(runId, 3)).counts).toMatchObject({ done: counts.planned, remaining: 0 })
  expect((await call('run.get', { runId })).stopped).toBeNull()
})

test('another account goes on with a run when the user accepts it, and is noted', async () => {
  const { there, twins } = await boatSites()
  const fates: Fates = {}
  const { call, plan, runEnded } = await openWork({ twins, fates })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  await call('run.stop', { runId })
  expect(await runEnded(runId)).toMatchObject({ deployedBy: 'Alex Admin' })
  const eve = addAccount(there.site, { displayName: 'Eve', emailAddress: 'eve@example.com' })
  for (const group of ['jira-administrators', 'jira-users-there']) {
    findGroupNamed(there.site, group)?.memberIds.push(eve.accountId)
  }
  const token = mintToken(there.site, eve.accountId)
  fates['site-there'] = { email: eve.emailAddress, token }

  for (const asked of [{ runId }, { runId, otherAccount: 'ask' as const }]) {
    await expect(call('run.continue', asked)).rejects.toMatchObject({
      failure: { code: 'auth.other-account', details: ['Alex Admin', 'Eve'] },
    })
  }
  await call('run.continue', { runId, otherAccount: 'accept' })
  const ended = await runEnded(runId, 2)
  expect(ended).toMatchObject({ deployedBy: 'Eve', counts: { failed: 0 } })
  expect(ended.counts.done).toBe(ended.counts.planned)
  expect((await call('run.list', {})).runs).toEqual([ended])
  expect(await call('run.continue', { runId })).toEqual({ runId })
  await runEnded(runId, 3)
})

test('who is no administrator does not go on with a run, accepted or not', async () => {
  const { there, twins } = await boatSites()
  const fates: Fates = {}
  const { call, plan, runEnded } = await openWork({ twins, fates })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  await runEnded(runId)
  fates['site-there'] = personOn(there, 'Uma User')
  const accepted = call('run.continue', { runId, otherAccount: 'accept' })
  await expect(accepted).rejects.toThrow('auth.permission-missing')
})

test('numbers of news rise without a gap, over both parts of a run', async () => {
  const { there, twins } = await boatSites()
  const { call, plan, events, runEnded } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  await call('run.stop', { runId })
  await runEnded(runId)
  await call('run.continue', { runId })
  await runEnded(runId, 2)
  let next = 1
  for (const event of events) {
    if (event.event !== 'run-news') continue
    expect(event.sequence).toBe(next)
    next += event.news.length
  }
  expect(next).toBeGreaterThan(40)
})

test('stopping what is not under way does nothing', async () => {
  const { twins } = await boatSites()
  const { call } = await openWork({ twins })
  expect(await call('run.stop', { runId: 'no-such-run' })).toEqual({})
  expect(await call('work.stop', { workId: 'no-such-work' })).toEqual({})
})

test('quitting waits for the steps under way, and the run can be gone on with at the next start', async () => {
  const closed = Promise.withResolvers<boolean>()
  const first = await disturbed(async ({ work }) => {
    const wasDeploying = work.isDeploying()
    void work.close().then(() => closed.resolve(wasDeploying))
  })
  expect(await closed.promise).toBe(true)
  expect(first.work.isDeploying()).toBe(false)
  const { runId } = first
  const stopped = await first.runEnded(runId)
  expect(stopped.counts.cancelled).toBeGreaterThan(0)
  expect(stopped.counts).toMatchObject({ failed: 0, unknown: 0 })

  const second = await openWork({ twins: first.twins, dataFolder: first.dataFolder })
  expect(await second.work.runs()).toEqual([stopped])
  await second.call('run.continue', { runId })
  const ended = await second.runEnded(runId)
  expect(ended.counts).toMatchObject({ done: stopped.counts.planned, remaining: 0 })
})
