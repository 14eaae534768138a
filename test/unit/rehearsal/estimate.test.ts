import { expect, test } from 'vitest'
import type { Plan } from '#contract/model/plan'
import { wordTimeRange } from '#contract/wording/rehearsal-wording'
import { estimate } from '#rehearsal/estimate'
import { bareStep } from '../../bare-step.ts'

const steps = (chained: boolean): Plan['steps'] =>
  Array.from({ length: 40 }, (_, at) => ({
    ...bareStep,
    kind: 'screen',
    name: 'Boat',
    naturalKey: 'name:boat',
    sourceId: String(at),
    id: `screen:${at}`,
    dependsOn: chained && at > 0 ? [`screen:${at - 1}`] : [],
  }))

const writesOf = new Map(Array.from({ length: 40 }, (_, at) => [`screen:${at}`, 1]))

const input = {
  writesOf,
  busiest: 40,
  deployReads: 40,
  verifyRequests: 60,
  width: 8,
  measured: 100,
}

test('steps that wait for each other take longer than those that go side by side', () => {
  const [apart, chained] = [false, true].map((one) =>
    estimate({ ...input, plan: { steps: steps(one) } }),
  )
  expect(chained?.from).toBeGreaterThan(2 * (apart?.from ?? 0))
  expect(apart?.from).toBeLessThan(apart?.to ?? 0)
})

test('a slow site takes longer, and no deployment goes beyond what Jira lets through', () => {
  const plan = { steps: steps(false) }
  const [fast, slow] = [50, 500].map((measured) => estimate({ ...input, plan, measured }))
  expect(slow?.from).toBeGreaterThan(fast?.from ?? 0)
  expect(estimate({ ...input, plan, measured: 1, busiest: 5000 }).from).toBeGreaterThanOrEqual(100)
})

test.each([
  [{ from: 2, to: 4 }, 'about 5 seconds'],
  [{ from: 41, to: 312 }, 'about 45 seconds to 6 minutes'],
  [{ from: 130, to: 170 }, 'about 3 minutes'],
  [{ from: 4000, to: 9000 }, 'about 67 minutes to 3 hours'],
])('%o is said as coarsely as it is known', (range, words) => {
  expect(wordTimeRange(range)).toBe(words)
})
