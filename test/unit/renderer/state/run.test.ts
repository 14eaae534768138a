import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { RunView } from '#contract/model/run-view'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { samplePlan } from '../sample-plan.ts'
import { sampleRun, sampleSummary } from '../sample-run.ts'
import { later, settle } from '../settle.ts'

const order = { planId: 'plan-1', unticked: [], confirmed: 'cloud-production' }
const fresh = sampleRun([
  { stepId: 'one', outcome: null },
  { stepId: 'two', outcome: null },
])
const done = { state: 'done', destinationId: '10001' } as const

const news = (sequence: number, stepId: string) =>
  ({
    event: 'run-news',
    runId: 'run-1',
    sequence,
    news: [{ news: 'step-ended', stepId, outcome: done }],
  }) as const

describe('a run', () => {
  it('is begun, opened and followed', async () => {
    const bridge = createFakeBridge({
      'run.start': () => ({ runId: 'run-1' }),
      'run.get': () => fresh,
    })
    const store = createAppStore(bridge)
    expect(await store.getState().startRun(order)).toBe('run-1')
    bridge.emit(news(1, 'one'))
    bridge.emit({ ...news(2, 'two'), runId: 'another' })
    const { run } = store.getState()
    expect(run.phase === 'open' && run.progress.view.summary.counts.done).toBe(1)
  })

  it('uses its plan up: what was analyzed cannot be deployed a second time', async () => {
    const bridge = createFakeBridge({
      'run.start': () => ({ runId: 'run-1' }),
      'run.get': () => fresh,
      'plan.analyze': () => ({ workId: 'work-1' }),
      'work.stop': () => ({}),
    })
    const store = createAppStore(bridge)
    await store.getState().analyze({
      sourceId: 'site-1',
      snapshotId: 'snapshot-1',
      destinationId: 'site-2',
      selection: { projects: 'all', objects: [] },
    })
    expect(store.getState().analysis.phase).toBe('running')
    await store.getState().startRun(order)
    expect(store.getState().analysis.phase).toBe('idle')
  })

  it('keeps of what was decided nothing that was agreed to for that plan alone', async () => {
    const subject = { kind: 'webhook', name: 'Bell', sourceId: '1' }
    const decisions = [
      { ...subject, choose: 'remove', elements: [] },
      { ...subject, choose: 'delete', destinationId: '2' },
      { ...subject, choose: 'accept', code: 'unproven-write' },
      { ...subject, choose: 'enable' },
      { ...subject, choose: 'use', destinationId: '3' },
    ] as const
    const bridge = createFakeBridge({
      'run.start': () => ({ runId: 'run-1' }),
      'run.get': () => fresh,
      'plan.analyze': () => ({ workId: 'work-1' }),
      'plan.get': () => samplePlan([], { decisions }),
      'plan.tick': () => ({ leftOut: [], creates: 0, updates: 0, deletes: 0 }),
    })
    const store = createAppStore(bridge)
    const analysis = {
      sourceId: 'site-1',
      snapshotId: 'snapshot-1',
      destinationId: 'site-2',
      selection: { projects: 'all', objects: [] },
    } as const
    await store.getState().analyze(analysis)
    const end = { end: 'plan', planId: 'plan-1' } as const
    bridge.emit({ event: 'work-ended', workId: 'work-1', end })
    await settle()
    await store.getState().startRun(order)
    await store.getState().analyze(analysis)
    expect(bridge.calls.at(-1)?.input).toMatchObject({ decisions: [decisions[4]] })
  })

  it('that may not begin says why, and nothing is opened', async () => {
    const busy = failure('run.in-progress', 'Acme Production')
    const bridge = createFakeBridge({ 'run.start': () => refused(busy) })
    const store = createAppStore(bridge)
    expect(await store.getState().startRun(order)).toBeNull()
    expect(store.getState().run).toEqual({ phase: 'refused', failure: busy })
  })

  it('takes news that came while it was opened, each once', async () => {
    const opened = later<RunView>()
    const bridge = createFakeBridge({ 'run.get': () => opened.promise })
    const store = createAppStore(bridge)
    const opening = store.getState().openRun('run-1')
    bridge.emit(news(1, 'one'))
    bridge.emit(news(2, 'two'))
    opened.answer({
      ...sampleRun([
        { stepId: 'one', outcome: done },
        { stepId: 'two', outcome: null },
      ]),
      sequence: 1,
    })
    await opening
    const { run } = store.getState()
    expect(run.phase === 'open' && run.progress.view.summary.counts.done).toBe(2)
    expect(run.phase === 'open' && run.progress.view.sequence).toBe(2)
  })

  it('asks how it stands when news are missing', async () => {
    let view = fresh
    const bridge = createFakeBridge({ 'run.get': () => view })
    const store = createAppStore(bridge)
    await store.getState().openRun('run-1')
    view = {
      ...sampleRun([
        { stepId: 'one', outcome: done },
        { stepId: 'two', outcome: done },
      ]),
      sequence: 2,
    }
    bridge.emit(news(2, 'two'))
    await settle()
    const { run } = store.getState()
    expect(run.phase === 'open' && run.progress.view).toEqual(view)
    expect(bridge.calls.filter(({ name }) => name === 'run.get')).toHaveLength(2)
  })

  it('does not ask without end when the main process has nothing newer', async () => {
    const bridge = createFakeBridge({ 'run.get': () => fresh })
    const store = createAppStore(bridge)
    await store.getState().openRun('run-1')
    bridge.emit(news(9, 'two'))
    await settle()
    expect(bridge.calls.filter(({ name }) => name === 'run.get')).toHaveLength(2)
  })

  it('asks once more at its end, for the report and for what stopped it', async () => {
    let view = fresh
    const bridge = createFakeBridge({ 'run.get': () => view })
    const store = createAppStore(bridge)
    await store.getState().openRun('run-1')
    const summary = sampleSummary({ state: 'ended', endedAt: '2026-11-26T14:20:00.000Z' })
    view = { ...fresh, summary, sequence: 1, hasReport: true }
    bridge.emit({
      event: 'run-news',
      runId: 'run-1',
      sequence: 1,
      news: [{ news: 'ended', summary }],
    })
    await settle()
    const { run } = store.getState()
    expect(run.phase === 'open' && run.progress.view.hasReport).toBe(true)
  })

  it('gives way to another that is opened while it is still asked for', async () => {
    const slow = later<RunView>()
    const other = { ...fresh, summary: sampleSummary({ runId: 'run-2' }) }
    const bridge = createFakeBridge({
      'run.get': ({ runId }) => (runId === 'run-1' ? slow.promise : other),
    })
    const store = createAppStore(bridge)
    const first = store.getState().openRun('run-1')
    const second = store.getState().openRun('run-2')
    slow.answer(fresh)
    await Promise.all([first, second])
    await settle()
    expect(store.getState().run).toMatchObject({ phase: 'open', runId: 'run-2' })
  })

  it('asks again for the secrets of what is left, and goes on with those that were entered', async () => {
    const of = {
      stepId: 'one',
      path: 'secret',
      label: 'secret',
      kindTitle: 'webhook',
      name: 'Bell',
    }
    const bridge = createFakeBridge({
      'run.get': () => ({ ...fresh, toEnter: [of] }),
      'run.continue': () => ({ runId: 'run-1' }),
    })
    const store = createAppStore(bridge)
    expect(await store.getState().continueRun('run-1')).toBe(false)
    const question = { runId: 'run-1', toEnter: [of], otherAccount: undefined }
    expect(store.getState().secretsQuestion).toEqual(question)
    const secrets = [{ stepId: 'one', path: 'secret', value: 'hunter2' }]
    expect(await store.getState().continueRun('run-1', { secrets })).toBe(true)
    expect(store.getState().secretsQuestion).toBeNull()
    const asked = bridge.calls.filter(({ name }) => name === 'run.continue')
    expect(asked.map(({ input }) => input)).toEqual([{ runId: 'run-1', secrets }])
  })

  const bell = {
    stepId: 'one',
    path: 'secret',
    label: 'secret',
    kindTitle: 'webhook',
    name: 'Bell',
  }

  it('asks for secrets also when how it stands is being asked for already', async () => {
    const slow = later<RunView>()
    const bridge = createFakeBridge({ 'run.get': () => slow.promise })
    const store = createAppStore(bridge)
    const opening = store.getState().openRun('run-1')
    const going = store.getState().continueRun('run-1')
    slow.answer({ ...fresh, toEnter: [bell] })
    await opening
    expect(await going).toBe(false)
    expect(store.getState().secretsQuestion?.toEnter).toEqual([bell])
    expect(bridge.calls.some(({ name }) => name === 'run.continue')).toBe(false)
  })

  it('that cannot be opened is not gone on with, and says why', async () => {
    const gone = failure('file.not-found', 'plan.json')
    const bridge = createFakeBridge({ 'run.get': () => refused(gone) })
    const store = createAppStore(bridge)
    expect(await store.getState().continueRun('run-1')).toBe(false)
    expect(store.getState().runFailure).toEqual(gone)
    expect(bridge.calls.map(({ name }) => name)).toEqual(['run.get'])
  })

  it('goes on under another account with the secrets entered before, and keeps them nowhere', async () => {
    const other = failure('auth.other-account', 'acme.atlassian.net', ['Ann', 'Bob'])
    const bridge = createFakeBridge({
      'run.get': () => ({ ...fresh, toEnter: [bell] }),
      'run.continue': ({ otherAccount }) =>
        otherAccount === undefined ? refused(other) : { runId: 'run-1' },
    })
    const store = createAppStore(bridge)
    const secrets = [{ stepId: 'one', path: 'secret', value: 'hunter2' }]
    const goOn = () => store.getState().continueRun('run-1', { secrets })
    const accept = () => store.getState().continueRun('run-1', { otherAccount: 'accept' })
    expect(await goOn()).toBe(false)
    expect(store.getState().accountQuestion).not.toBeNull()
    expect(JSON.stringify(store.getState())).not.toContain('hunter2')
    expect(await accept()).toBe(true)
    expect(bridge.calls.findLast(({ name }) => name === 'run.continue')?.input).toEqual({
      runId: 'run-1',
      otherAccount: 'accept',
      secrets,
    })
    expect(await goOn()).toBe(false)
    store.getState().dismissAccountQuestion()
    expect(await accept()).toBe(false)
    expect(store.getState().secretsQuestion).not.toBeNull()
  })

  it('is stopped, gone on with, reported on; what does not work is said', async () => {
    const full = failure('file.disk-full', 'report.html')
    const bridge = createFakeBridge({
      'run.get': () => fresh,
      'run.stop': () => ({}),
      'run.continue': () => ({ runId: 'run-1' }),
      'run.save-report': () => refused(full),
      'link.open-object': () => ({}),
    })
    const store = createAppStore(bridge)
    await store.getState().openRun('run-1')
    await store.getState().stopRun()
    await store.getState().continueRun('run-1')
    await store.getState().openObject('one')
    expect(store.getState().runFailure).toBeNull()
    expect(await store.getState().saveReport()).toBeNull()
    expect(store.getState().runFailure).toEqual(full)
    expect(bridge.calls.map(({ name }) => name)).toEqual([
      'run.get',
      'run.stop',
      'run.continue',
      'run.get',
      'link.open-object',
      'run.save-report',
    ])
  })
})
