import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { RunView } from '#contract/model/run-view'
import type { Twin } from '#twin/serve'
import type { Message, TalkPort } from '#worker/peer'
import { bundle } from '../../bundles.ts'
import { temporaryFolder } from '../worker/temporary-folder.ts'
import { boatSites, createdOn } from './boat-sites.ts'
import type { Orders } from './deploy-apart.ts'
import { openWork } from './open-work.ts'
import { userSite } from './user-sites.ts'

const program = bundle('deploy-apart')

const ordersFor = (here: Twin, there: Twin, dataFolder: string): Orders => ({
  here: userSite(here),
  there: userSite(there),
  dataFolder,
  workerFile: bundle('engine-worker'),
})

let whole: Promise<readonly string[]> | undefined

/** What a run that nothing disturbs creates. */
const undisturbed = (): Promise<readonly string[]> => {
  whole ??= deployAll()
  return whole
}

const deployAll = async () => {
  const { there, twins } = await boatSites()
  const { call, plan, runEnded } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  await runEnded((await call('run.start', input)).runId)
  return createdOn(there)
}

/** Kills the worker just before the `nth` message of a name reaches it. */
const killAt = (name: string, nth: number) => {
  let seen = 0
  return (port: TalkPort): TalkPort => ({
    on: (event, listener) => port.on(event, listener),
    postMessage: (message) => {
      const { say, name: asked } = message as Extract<Message, { say: 'ask' }>
      if (say === 'ask' && asked === name) seen += 1
      if (seen === nth && say === 'ask' && asked === name) void (port as Worker).terminate()
      else port.postMessage(message)
    },
  })
}

describe('a worker that dies in the middle of a deployment', () => {
  test.each([
    ['before an intent is on the disk', 'writing', 1],
    ['before an intent is on the disk', 'writing', 9],
    ['before an answer is recorded', 'answered', 1],
    ['before an answer is recorded', 'answered', 9],
  ] as const)('%s (%s %i) leaves a run that is brought to its end', async (_, name, nth) => {
    const { there, twins } = await boatSites()
    const { call, plan, runEnded, newsOf, observed, bugs, work } = await openWork({
      twins,
      through: killAt(name, nth),
    })
    const planId = await plan('site-here', 'site-there')
    const input = { planId, unticked: [], confirmed: there.cloudId }
    const { runId } = await call('run.start', input)
    const interrupted = await runEnded(runId)
    expect(interrupted).toMatchObject({ state: 'interrupted', endedAt: null })
    expect(newsOf(runId)).toContainEqual({ news: 'state', state: 'interrupted' })
    expect(observed.at(-1)).toEqual(['ended', runId, 'interrupted'])
    expect(bugs).toHaveLength(1)
    expect(await work.runs()).toEqual([interrupted])
    const view = await call('run.get', { runId })
    expect(view).toMatchObject({ summary: interrupted, current: [], hasReport: false })

    await call('run.continue', { runId })
    const ended = await runEnded(runId, 2)
    expect(ended).toMatchObject({ state: 'ended', counts: { failed: 0, remaining: 0 } })
    expect(ended.counts.done).toBe(ended.counts.planned)
    expect(createdOn(there)).toEqual(await undisturbed())
  })
})

describe('a process that is killed in the middle of a deployment', () => {
  test.each([1, 7, 20])('at write %i leaves a run that the next start takes up', async (nth) => {
    const dataFolder = await temporaryFolder()
    const killed = Promise.withResolvers<void>()
    const { here, there, twins } = await boatSites(async (writes) => {
      if (writes === nth) child.kill('SIGKILL')
      if (writes === nth) killed.resolve()
    })
    const orders = ordersFor(here, there, dataFolder)
    const child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: 'inherit' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [[, signal]] = await Promise.all([once(child, 'exit'), killed.promise])
    expect(signal).toBe('SIGKILL')

    const { call, work, runEnded } = await openWork({ twins, dataFolder })
    const [run, ...others] = await work.runs()
    expect(others).toEqual([])
    const runId = run?.runId ?? ''
    expect(run).toMatchObject({ state: 'interrupted', endedAt: null, deployedBy: 'Alex Admin' })
    expect(run?.counts.done).toBeLessThan(run?.counts.planned ?? 0)
    await call('run.continue', { runId })
    const ended = await runEnded(runId)
    expect(ended).toMatchObject({ state: 'ended', counts: { failed: 0, remaining: 0 } })
    expect(createdOn(there)).toEqual(await undisturbed())
    expect(await work.runs()).toEqual([ended])
  })
})

// Windows has no such limit.
const elsewhere = process.platform === 'win32'

describe.skipIf(elsewhere)('a disk that fills up in the middle of a deployment', () => {
  test('ends the run, which is brought to its end when there is room', async () => {
    const dataFolder = await temporaryFolder()
    const { here, there, twins } = await boatSites()
    const orders = ordersFor(here, there, dataFolder)
    // No file may become larger than the journal of half the run.
    const limit = 'ulimit -f 20 && exec "$@"'
    const { SLIPWAY_EXCHANGES: _unrecorded, ...env } = process.env
    const args = ['-c', limit, 'sh', process.execPath, program, JSON.stringify(orders)]
    const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'], env })
    onTestFinished(() => void child.kill('SIGKILL'))
    const full: RunView = JSON.parse(await text(child.stdout))
    expect(full).toMatchObject({
      summary: { state: 'ended' },
      stopped: { code: 'file.disk-full' },
    })
    const { runId, counts } = full.summary
    expect(counts.done).toBeGreaterThan(3)
    expect(counts.done).toBeLessThan(counts.planned)

    const { call, runEnded } = await openWork({ twins, dataFolder })
    await call('run.continue', { runId })
    const ended = await runEnded(runId)
    expect(ended).toMatchObject({ state: 'ended', counts: { failed: 0, remaining: 0 } })
    expect(createdOn(there)).toEqual(await undisturbed())
  })
})
