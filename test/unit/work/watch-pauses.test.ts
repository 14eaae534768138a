import { expect, test } from 'vitest'
import type { SignedInConnection } from '#jira/connect'
import type { Pause } from '#jira/pauses'
import { type Waiting, watchPauses } from '#work/watch-pauses'

const now = '2026-11-26T10:00:00.000Z'
const inSeconds = (seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

const toldOf = (pauses: readonly Pause[]): readonly Waiting[] => {
  const told: Waiting[] = []
  const transport = {
    watchPauses: (listener: (pause: Pause) => void) => {
      for (const pause of pauses) listener(pause)
      return () => {}
    },
  }
  watchPauses(
    { transport } as unknown as SignedInConnection,
    () => now,
    (one) => told.push(one),
  )
  return told
}

test('requests that wait together are one wait', () => {
  const pauses = [5, 5.2, 5.4].map(
    (seconds): Pause => ({ until: inSeconds(seconds), trouble: 'limited' }),
  )
  expect(toldOf(pauses)).toEqual([{ until: inSeconds(5), reason: 'rate-limited' }])
})

test('a wait that lasts longer is told again, a shorter one not', () => {
  const pauses: readonly Pause[] = [
    { until: inSeconds(5), trouble: 'limited' },
    { until: inSeconds(2), trouble: 'unavailable' },
    { until: inSeconds(9), trouble: 'unavailable' },
    { until: inSeconds(12), trouble: 'locked' },
  ]
  expect(toldOf(pauses)).toEqual([
    { until: inSeconds(5), reason: 'rate-limited' },
    { until: inSeconds(9), reason: 'unavailable' },
    { until: inSeconds(12), reason: 'unavailable' },
  ])
})

test('a wait that nobody would notice is not told', () => {
  expect(toldOf([{ until: inSeconds(0.3), trouble: 'limited' }])).toEqual([])
})
