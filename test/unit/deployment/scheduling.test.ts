import { describe, expect, it } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { deploy } from '#domain/deployment/deploy'
import { memoryDestination, memoryJournal, undisturbed } from './memory-destination.ts'
import {
  createStep,
  destinationStamp,
  models,
  outcomesOf,
  planOf,
  statesOf,
  testRun,
} from './plans.ts'

const names = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `s${index + from}`)

/** Counts how many steps are between their look-up and their create at the same time. */
const overlapMeter = () => {
  const inside = new Set<string>()
  const seen: string[][] = []
  return {
    seen,
    at: async (place: string, stepId: string) => {
      if (place === 'find') {
        inside.add(stepId)
        seen.push([...inside])
      }
      // A few turns, so that whoever may begin has begun.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      if (place === 'create:answered') inside.delete(stepId)
    },
  }
}

describe('steps in flight', () => {
  it('are as many as the width allows, and no more', async () => {
    const meter = overlapMeter()
    const test = testRun(planOf(names(9).map((name) => createStep(name))))
    await test.run({ at: meter.at, width: 4 })
    expect(Math.max(...meter.seen.map(({ length }) => length))).toBe(4)
  })

  it('share a lock one at a time, while others go on beside them', async () => {
    const meter = overlapMeter()
    const locked = names(4).map((name) =>
      createStep(name, { kind: 'locked', id: `locked:${name}` }),
    )
    const free = names(4, 4).map((name) => createStep(name))
    const test = testRun(planOf([...locked, ...free]))
    const events = await test.run({
      at: meter.at,
      width: 8,
      destination: memoryDestination(test.world, meter.at, (kind) =>
        kind === 'locked' ? 'one-at-a-time' : undefined,
      ),
    })
    const lockedAtOnce = meter.seen.map((ids) => ids.filter((id) => id.startsWith('locked')).length)
    expect(Math.max(...lockedAtOnce)).toBe(1)
    expect(meter.seen.some((ids) => ids.length >= 5)).toBe(true)
    expect(new Set(Object.values(statesOf(events)))).toEqual(new Set(['done']))
    expect(Object.keys(statesOf(events))).toHaveLength(8)
  })
})

describe('a run that is cancelled', () => {
  it('finishes the steps in flight, begins no other, and goes on when resumed', async () => {
    const plan = planOf([
      ...names(6).map((name) => createStep(name)),
      createStep('last', { dependsOn: ['thing:s0'] }),
    ])
    const test = testRun(plan)
    const abort = new AbortController()
    const at = async (place: string) => {
      if (place === 'create:before-arrival') abort.abort()
    }
    const states = statesOf(await test.run({ at, signal: abort.signal, width: 2 }))
    expect(states).toEqual({
      s0: 'done',
      s1: 'done',
      s2: 'cancelled',
      s3: 'cancelled',
      s4: 'cancelled',
      s5: 'cancelled',
      last: 'cancelled',
    })
    expect(test.events.at(-1)).toEqual({ event: 'finished' })
    const resumed = await test.run()
    expect(resumed[0]).toEqual({ event: 'started', total: 7, alreadyDone: 2 })
    expect(new Set(Object.values(statesOf(resumed)))).toEqual(new Set(['done']))
    expect(test.world.created).toHaveLength(7)
  })

  it('begins nothing when it was cancelled before', async () => {
    const test = testRun(planOf([createStep('a')]))
    expect(statesOf(await test.run({ signal: AbortSignal.abort() }))).toEqual({ a: 'cancelled' })
    expect(test.world.writes).toEqual([])
  })

  it('finishes the steps in flight when nobody listens any more', async () => {
    const test = testRun(planOf([createStep('a'), createStep('b', { dependsOn: ['thing:a'] })]))
    const run = deploy({
      plan: planOf([createStep('a'), createStep('b', { dependsOn: ['thing:a'] })]),
      runId: 'run-1',
      connected: destinationStamp,
      models,
      journal: [],
      journalPort: memoryJournal(test.records),
      destination: memoryDestination(test.world, undisturbed),
      clock: () => '2026-01-01T00:00:00.000Z',
      settle: () => Promise.resolve(),
      signal: new AbortController().signal,
      width: 1,
    })
    for await (const { event } of run) if (event === 'step-started') break
    expect(test.world.created).toEqual(['thing:a'])
    expect(test.records.at(-1)).toMatchObject({ record: 'step-ended', stepId: 'thing:a' })
  })
})

describe('a journal that cannot be written', () => {
  const full = failure('file.disk-full', 'run.journal')

  it('stops the run, sends nothing that is not recorded, and can be resumed', async () => {
    const plan = planOf(names(5).map((name) => createStep(name)))
    const whole = testRun(plan)
    await whole.run()
    for (let place = 0; place < whole.records.length; place += 1) {
      const test = testRun(plan)
      const run = test.run({
        width: 2,
        journalPort: {
          append: async (record) => {
            if (test.records.length >= place) throw new AppError(full)
            test.records.push(record)
          },
        },
      })
      await expect(run).rejects.toMatchObject({ failure: full })
      const intended = test.records.filter(({ record }) => record === 'write-intended')
      expect(test.world.writes.length).toBeLessThanOrEqual(intended.length)
      await test.run()
      expect(test.world.created.toSorted(), `place ${place}`).toEqual(
        names(5).map((name) => `thing:${name}`),
      )
    }
  })

  it('reports steps that were not begun as cancelled', async () => {
    const test = testRun(planOf(names(2).map((name) => createStep(name))))
    const run = test.run({
      width: 1,
      journalPort: {
        append: async ({ record }) => {
          if (record !== 'run-started') throw new AppError(full)
        },
      },
    })
    await expect(run).rejects.toMatchObject({ failure: full })
    expect(outcomesOf(test.events)).toEqual({
      s0: { state: 'failed', failure: full },
      s1: { state: 'cancelled' },
    })
  })
})
