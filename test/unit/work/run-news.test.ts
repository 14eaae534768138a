import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppEvent } from '#contract/events'
import { bundleNews } from '#work/run-news'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const started = (stepId: string) => ({ news: 'step-started', stepId }) as const

const bundles = (sequence = 0) => {
  const events: AppEvent[] = []
  const news = bundleNews('run', (event) => events.push(event), sequence)
  return { events, news }
}

test('news that come together go together, numbered from where the run was', () => {
  const { events, news } = bundles(7)
  news.push(started('a'))
  news.push(started('b'))
  expect(events).toEqual([])
  vi.advanceTimersByTime(100)
  news.push(started('c'))
  vi.advanceTimersByTime(100)
  expect(events).toEqual([
    { event: 'run-news', runId: 'run', sequence: 8, news: [started('a'), started('b')] },
    { event: 'run-news', runId: 'run', sequence: 10, news: [started('c')] },
  ])
})

test('many go at once, without waiting', () => {
  const { events, news } = bundles()
  for (let at = 0; at < 450; at += 1) news.push(started(String(at)))
  expect(events.map((event) => event.event === 'run-news' && event.news.length)).toEqual([200, 200])
  expect(news.flush()).toBe(450)
  expect(events).toHaveLength(3)
})

test('flushing sends what waits, says the newest number, and leaves no timer behind', () => {
  const { events, news } = bundles()
  expect(news.flush()).toBe(0)
  news.push(started('a'))
  expect(news.flush()).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
  expect(events).toHaveLength(1)
})
