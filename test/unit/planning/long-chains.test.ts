import { expect, test } from 'vitest'
import type { Step } from '#contract/model/plan'
import { createSchedule } from '#domain/deployment/schedule'
import { cutCycles } from '#domain/planning/cut-cycles'
import { reconcile } from '#domain/planning/reconcile'
import { cyclesOf, inOrder } from '#domain/planning/step-graph'
import { bareStep } from '../../bare-step.ts'
import { sampleKinds } from './sample-kinds.ts'

const count = 20_000

const step = (at: number, dependsOn: readonly number[], over: Partial<Step> = {}): Step => ({
  ...bareStep,
  id: `status:${at}`,
  kind: 'status',
  name: `Status ${at}`,
  naturalKey: `name:status ${at}`,
  sourceId: String(at),
  dependsOn: dependsOn.map((id) => `status:${id}`),
  ...over,
})

/** Each waits for the next one, so that the last comes first. */
const chain = Array.from({ length: count }, (_, at) => step(at, at + 1 < count ? [at + 1] : []))

test('a chain of 20,000 steps is put in order', () => {
  expect(inOrder(chain)).toEqual(chain.toReversed())
})

test('a chain of 20,000 steps has no circle, and one of all of them when its ends are tied', () => {
  expect(cyclesOf(chain)).toEqual([])
  const [circle, ...others] = cyclesOf([...chain.slice(0, -1), step(count - 1, [0])])
  expect(circle).toHaveLength(count)
  expect(others).toEqual([])
})

test('the failure of the first step ends a chain of 20,000 steps', () => {
  const schedule = createSchedule(chain.toReversed(), () => undefined)
  const first = schedule.next()
  expect(first?.id).toBe(`status:${count - 1}`)
  const settled = schedule.end(first?.id ?? '', { state: 'cancelled' })
  expect(settled.map(({ stepId }) => stepId)).toEqual(
    chain
      .toReversed()
      .slice(1)
      .map(({ id }) => id),
  )
})

test('each of several circles is cut', () => {
  const pairs = Array.from({ length: 10 }, (_, at) =>
    step(at, [at % 2 === 0 ? at + 1 : at - 1], { destinationId: String(at) }),
  )
  const lists = cutCycles(pairs, sampleKinds).map(({ dependsOn }) => dependsOn)
  expect(lists).toEqual(pairs.map(() => []))
})

test('new elements come behind those they follow on the source, at the start where they lead', () => {
  const list = [{ path: 'options', identity: ['value'], order: 'ordered' }] as const
  const options = (text: string) => ({ options: [...text].map((value) => ({ value })) })
  expect(reconcile(options('xyaLMbNc'), options('aPbcQ'), list)).toEqual(options('xyaLMPbNcQ'))
})
