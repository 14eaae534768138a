import { expect, test } from 'vitest'
import type { AppEvent } from '#contract/events'
import { AppError, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import { defaultSettings } from '#contract/model/settings'
import type { RunObserver } from '#ipc/run-observer'
import type { SignedInConnection } from '#jira/connect'
import { createActiveRuns } from '#work/active-runs'
import type { Engine } from '#work/engine'

const site = { cloudId: 'c', address: 'https://acme.atlassian.net', title: 'Acme' }
const counts = {
  ...{ planned: 2, done: 0, failed: 0, skipped: 0, cancelled: 0 },
  ...{ unknown: 0, waiting: 0, kept: 0, blocked: 0 },
}
const run: RunSummary = {
  runId: 'run',
  source: { ...site, cloudId: 's' },
  destination: site,
  selection: ['BOAT'],
  deployedBy: 'Ada',
  begunAt: '2026-11-26T10:00:00Z',
  endedAt: null,
  undoes: null,
  undoneBy: null,
  canBeUndone: false,
  state: 'running',
  counts: { ...counts, remaining: null },
}

const connection = {
  transport: { watchPauses: () => () => {} },
} as unknown as SignedInConnection

/** Runs over an engine that answers as a test says. */
const activeRuns = (
  answer: (name: string) => Promise<unknown>,
  observer: Partial<RunObserver> = {},
) => {
  const events: AppEvent[] = []
  const bugs: unknown[] = []
  const loans: string[] = []
  const engine = {
    ask: answer,
    lend: () => ({ site: {}, end: () => loans.push('ended') }),
    close: async () => {},
  } as unknown as Engine
  const active = createActiveRuns({
    engine,
    emit: (event) => events.push(event),
    observer: { runStarted: () => {}, progress: () => {}, runEnded: () => {}, ...observer },
    settings: () => defaultSettings,
    clock: () => '2026-11-26T10:00:00Z',
    recordBug: (_, error) => {
      bugs.push(error)
      return `bug ${bugs.length}`
    },
  })
  const begin = () => active.begin(run, connection, active.reserve(site), [])
  const news = () => events.flatMap((event) => (event.event === 'run-news' ? event.news : []))
  return { active, begin, news, bugs, loans }
}

test('a run whose end nobody can look up is interrupted', async () => {
  const gone = new AppError(failure('internal', 'worker'))
  const { active, begin, news, bugs, loans } = activeRuns(() => Promise.reject(gone))
  begin()
  await active.stopAll()
  const summary = { ...run, state: 'interrupted' }
  expect(news()).toEqual([
    { news: 'state', state: 'interrupted' },
    { news: 'ended', summary },
  ])
  expect(bugs).toEqual([gone, gone])
  expect(active.stopped('run')).toEqual(failure('internal', '', ['bug 1']))
  expect(loans).toEqual(['ended'])
  expect(active.destinations()).toEqual([])
})

test('what kept a run from being carried out is kept, and is no bug', async () => {
  const full = failure('file.disk-full', 'deployment.slipway-run')
  const interrupted = { ...run, state: 'interrupted' }
  let answer = async (name: string): Promise<unknown> => {
    if (name === 'run.summary') return interrupted
    throw new AppError(full)
  }
  const { active, begin, news, bugs } = activeRuns((name) => answer(name))
  begin()
  await active.stopAll()
  expect(active.stopped('run')).toEqual(full)
  expect(news().at(-1)).toEqual({ news: 'ended', summary: interrupted })
  expect(bugs).toEqual([])
  answer = async () => ({ ...run, state: 'ended' })
  begin()
  await active.stopAll()
  expect(active.stopped('run')).toBeUndefined()
})

test('a run lets go of its destination, whatever goes wrong with telling of it', async () => {
  const broken = new Error('no taskbar')
  const { active, begin, bugs, loans } = activeRuns(async () => ({ ...run, state: 'ended' }), {
    runEnded: () => {
      throw broken
    },
  })
  begin()
  await active.stopAll()
  expect(bugs).toEqual([broken])
  expect(loans).toEqual(['ended'])
  expect(active.reserve(site)).toBeTypeOf('function')
})

test('a run is told to stop once', async () => {
  const ended = Promise.withResolvers<unknown>()
  const { active, begin, news } = activeRuns(() => ended.promise)
  begin()
  active.stop('run')
  active.stop('run')
  active.stop('another')
  expect(active.sequence('run')).toBe(1)
  ended.resolve({ ...run, state: 'ended' })
  await active.stopAll()
  expect(news().map((one) => one.news)).toEqual(['state', 'ended'])
  expect(active.sequence('run')).toBe(2)
})

test('while a run has a site its sign-in stays, and while that is exchanged no run begins', async () => {
  const { active, begin } = activeRuns(() => Promise.resolve(run))
  begin()
  expect(() => active.keepAway(site)).toThrow('run.uses-sign-in')
  expect(() => active.reserve(site)).toThrow('run.in-progress')
  active.keepAway({ ...site, cloudId: 'other' })()
  await active.stopAll()
  const letRunsCome = active.keepAway(site)
  expect(active.destinations()).toEqual([])
  for (const begins of [begin, () => active.keepAway(site)]) {
    expect(begins).toThrow('site.sign-in-changing')
  }
  letRunsCome()
  begin()
  await active.stopAll()
})
