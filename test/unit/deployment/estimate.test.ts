import { describe, expect, it } from 'vitest'
import type { EvidenceEntry, EvidenceFact } from '#contract/model/evidence'
import { costsOf, estimateRun, usualCosts } from '#domain/deployment/estimate'
import { chainOf, runFact, stepFact } from '../evidence/sample-chain.ts'

const second = (place: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, place)).toISOString()

const request = (place: number, stepId: string | null, milliseconds = 1000): EvidenceFact => ({
  entry: 'request',
  at: second(place),
  stepId,
  method: stepId === null ? 'GET' : 'POST',
  path: '/rest/api/3/x',
  status: 200,
  request: 'c'.repeat(64),
  answer: null,
  milliseconds,
})

/** Ten screens with three writes and one reading each, one after the other; then it is read back. */
const chain: readonly EvidenceEntry[] = chainOf([
  runFact,
  ...Array.from({ length: 10 }, (_, at) => {
    const stepId = `screen:${at}`
    return [
      request(at * 4, null),
      request(at * 4 + 1, stepId),
      request(at * 4 + 2, stepId),
      request(at * 4 + 3, stepId),
      stepFact(stepId),
    ]
  }).flat(),
  ...Array.from({ length: 500 }, (_, at) => request(50 + at, null)),
])

const screens = (count: number) => Array.from({ length: count }, () => ({ kind: 'screen' }))
const asked = { readBack: 100, width: 8, now: '2026-01-01T12:00:00.000Z' }
const window = { from: '12:00', to: '13:00', days: [], timeZone: 'UTC' }

describe('an estimate', () => {
  it('goes by what earlier runs took, and leaves out what read back', () => {
    const costs = costsOf([chain])
    expect(costs).toMatchObject({ basis: 'earlier-runs', readsPerStep: 1 })
    expect(costs.writes.get('screen')).toBe(3)
    const { requests, deploySeconds, basis } = estimateRun(screens(20), costs, asked)
    expect(basis).toBe('earlier-runs')
    expect(requests).toEqual({ low: 60, high: 100 })
    // One request a second, one at a time.
    expect(deploySeconds.low).toBeLessThanOrEqual(80)
    expect(deploySeconds.high).toBeGreaterThanOrEqual(80)
    expect(deploySeconds.high).toBeLessThan(130)
  })

  it('is the usual where runs tell too little, and says so', () => {
    expect(costsOf([])).toBe(usualCosts)
    expect(costsOf([chain.slice(0, 6)])).toBe(usualCosts)
    const { requests, basis, readBackSeconds } = estimateRun(screens(10), usualCosts, asked)
    expect([basis, requests.low < 50, requests.high > 50]).toEqual(['usual', true, true])
    expect(readBackSeconds.high).toBeGreaterThan(readBackSeconds.low)
  })

  it.each<[number, string, string]>([
    [10, '2026-01-01T12:00:00.000Z', 'yes'],
    [10, '2026-01-01T12:59:15.000Z', 'maybe'],
    [2000, '2026-01-01T12:00:00.000Z', 'no'],
    [10, '2026-01-01T09:00:00.000Z', 'yes'],
  ])('says whether %i steps fit into what is left of a window at %s', (count, now, fits) => {
    const estimate = estimateRun(screens(count), costsOf([chain]), { ...asked, now, window })
    expect(estimate.window).toEqual({
      startsAt: '2026-01-01T12:00:00.000Z',
      endsAt: '2026-01-01T13:00:00.000Z',
      fits,
    })
  })

  it('of nothing is nothing', () => {
    const { requests, deploySeconds, window: none } = estimateRun([], usualCosts, asked)
    expect([requests, deploySeconds, none]).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
      null,
    ])
  })
})
