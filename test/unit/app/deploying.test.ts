import { describe, expect, it, vi } from 'vitest'
import { noticeFor, notifyOfEnd } from '#app/notify'
import { createWakefulness } from '#app/power'
import { showProgress, taskbarProgress } from '#app/taskbar'
import { watchRuns } from '#app/watch-runs'
import type { RunSummary } from '#contract/model/run-view'
import { notificationWording } from '#contract/wording/native-wording'

const site = { cloudId: 'c', address: 'https://acme.atlassian.net', title: 'Acme' }

const summary = (
  counts: Partial<RunSummary['counts']> = {},
  state: RunSummary['state'] = 'ended',
): RunSummary => ({
  runId: 'r1',
  source: site,
  destination: site,
  selection: [],
  deployedBy: 'Anna',
  begunAt: '2026-11-03T10:00:00Z',
  endedAt: null,
  undoes: null,
  undoneBy: null,
  canBeUndone: false,
  state,
  counts: {
    planned: 9,
    done: 9,
    failed: 0,
    skipped: 0,
    cancelled: 0,
    unknown: 0,
    waiting: 0,
    kept: 0,
    blocked: 0,
    remaining: 0,
    ...counts,
  },
})

describe('the deployments that go on', () => {
  it('are known from their beginning to their end, with how far they came', () => {
    const onChange = vi.fn()
    const onEnd = vi.fn()
    const watch = watchRuns({ onChange, onEnd })
    watch.runStarted('r1')
    watch.progress('r1', 3, 9)
    expect(watch.underWay()).toEqual([{ runId: 'r1', done: 3, total: 9 }])
    watch.runEnded(summary())
    expect(watch.underWay()).toEqual([])
    expect(onChange.mock.calls.map(([runs]) => runs.length)).toEqual([1, 1, 0])
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(summary())
  })

  it('news that comes after the end brings none back', () => {
    const watch = watchRuns({ onChange: vi.fn(), onEnd: vi.fn() })
    watch.runStarted('r1')
    watch.runEnded(summary())
    watch.progress('r1', 9, 9)
    expect(watch.underWay()).toEqual([])
  })
})

describe('the taskbar', () => {
  it.each([
    [[], -1],
    [[{ runId: 'a', done: 0, total: 0 }], 2],
    [[{ runId: 'a', done: 0, total: 8 }], 0],
    [[{ runId: 'a', done: 2, total: 8 }], 0.25],
    [
      [
        { runId: 'a', done: 1, total: 2 },
        { runId: 'b', done: 0, total: 2 },
      ],
      0.25,
    ],
    [[{ runId: 'a', done: 9, total: 8 }], 1],
  ])('shows %o as %d', (runs, progress) => {
    expect(taskbarProgress(runs)).toBe(progress)
    const setProgressBar = vi.fn()
    showProgress([{ setProgressBar }], runs)
    expect(setProgressBar).toHaveBeenCalledExactlyOnceWith(progress)
  })
})

describe('the computer', () => {
  it('is kept awake while something goes on, by one hold that is let go', () => {
    const blocker = { start: vi.fn(() => 7), stop: vi.fn(() => true) }
    const keepAwake = createWakefulness(blocker)
    keepAwake(false)
    keepAwake(true)
    keepAwake(true)
    expect(blocker.start).toHaveBeenCalledExactlyOnceWith('prevent-app-suspension')
    expect(blocker.stop).not.toHaveBeenCalled()
    keepAwake(false)
    keepAwake(false)
    expect(blocker.stop).toHaveBeenCalledExactlyOnceWith(7)
    keepAwake(true)
    expect(blocker.start).toHaveBeenCalledTimes(2)
  })
})

describe('the notification at the end', () => {
  it.each<[string, RunSummary]>([
    [notificationWording.done, summary()],
    [notificationWording.problems, summary({ done: 8, failed: 1 })],
    [notificationWording.problems, summary({ done: 8, unknown: 1 })],
    [notificationWording.problems, summary({ done: 8, skipped: 1 })],
    [notificationWording.stopped, summary({ done: 5, cancelled: 4 })],
    [notificationWording.stopped, summary({ done: 5, failed: 1, cancelled: 3 })],
    [notificationWording.stopped, summary({ done: 5 }, 'interrupted')],
  ])('says “%s”, where, and how many', (title, ended) => {
    const notice = noticeFor(ended)
    expect(notice.title).toBe(title)
    expect(notice.body).toBe(`Acme: ${ended.counts.done} of 9 changes made.`)
  })

  it('is not shown to someone who is looking', () => {
    const show = vi.fn()
    notifyOfEnd({ isFocused: () => true, show }, summary())
    expect(show).not.toHaveBeenCalled()
    notifyOfEnd({ isFocused: () => false, show }, summary())
    expect(show).toHaveBeenCalledExactlyOnceWith(noticeFor(summary()))
  })
})
