import { describe, expect, it } from 'vitest'
import type { DriftChoice } from '#contract/model/drift'
import type { JsonObject } from '#contract/model/json'
import { Crash, crashAt, createWorld } from './memory-destination.ts'
import {
  createStep,
  existing,
  outcomesOf,
  planOf,
  statesOf,
  type TestRun,
  testRun,
  updateStep,
} from './plans.ts'

const seen = existing('7', 'a', { value: 0, other: 0, tags: ['x'] })
const step = updateStep(seen, { after: { value: 1, other: 0, tags: ['x', 'plan'] } })
const colleague = { value: 0, other: 5, tags: ['x', 'theirs'] }
const worldOf = (data: JsonObject) => createWorld([existing('7', 'a', data)])

const driftIn = (test: TestRun, name = 'a') => {
  const outcome = outcomesOf(test.events)[name]
  if (outcome?.state !== 'waiting') throw new Error(`${name} does not wait`)
  return outcome.drift
}

const decide = (test: TestRun, choice: DriftChoice, planWins: readonly string[] = []) =>
  test.records.push({
    record: 'step-decided',
    stepId: 'thing:a',
    at: '2026-01-01T00:00:00.000Z',
    decision: { choice, planWins, about: driftIn(test) },
  })

/** A run whose step has found what the colleague did, and waits. */
const waiting = async (data: JsonObject = colleague, more = [createStep('free')]) => {
  const follower = createStep('after', { dependsOn: ['thing:a'] })
  const test = testRun(planOf([step, follower, ...more]), worldOf(data))
  await test.run()
  return test
}

describe('a step whose object has changed since the plan was made', () => {
  it('waits, with what changed there, while everything else goes on', async () => {
    const test = await waiting()
    expect(outcomesOf(test.events)).toMatchObject({
      a: {
        state: 'waiting',
        drift: {
          what: 'changed',
          objectId: '7',
          members: ['other', 'tags'],
          conflicts: [],
          options: ['keep', 'merge', 'overwrite'],
        },
      },
      after: { state: 'skipped', because: 'thing:a' },
      free: { state: 'done' },
    })
    expect(test.world.writes.filter((id) => id === 'thing:a')).toEqual([])
    expect(test.records).toContainEqual(
      expect.objectContaining({ record: 'step-drifted', now: existing('7', 'a', colleague) }),
    )
  })

  it('waits again while nothing is decided', async () => {
    const test = await waiting()
    expect(statesOf(await test.run())).toEqual({ a: 'waiting', after: 'skipped' })
  })

  it.each<[DriftChoice, JsonObject, string]>([
    ['keep', colleague, 'kept'],
    ['merge', { value: 1, other: 5, tags: ['x', 'theirs', 'plan'] }, 'done'],
    ['overwrite', { value: 1, other: 0, tags: ['x', 'theirs', 'plan'] }, 'done'],
  ])('becomes what the user decides: %s', async (choice, data, state) => {
    const test = await waiting()
    decide(test, choice)
    expect(statesOf(await test.run())).toEqual({ a: state, after: 'done' })
    const now = test.world.objects.get('7')?.data
    expect({ ...now, tags: new Set(now?.tags as string[]) }).toEqual({
      ...data,
      tags: new Set(data.tags as string[]),
    })
    expect(await test.run()).toEqual([
      { event: 'started', total: 3, alreadyDone: 3 },
      { event: 'finished' },
    ])
  })

  it('names conflicts; a merge leaves them as they are there, but for those the plan wins', async () => {
    const both = { value: 9, other: 0, tags: ['x'] }
    const left = await waiting(both)
    expect(driftIn(left).conflicts).toEqual(['value'])
    decide(left, 'merge')
    expect(outcomesOf(await left.run()).a).toEqual({
      state: 'done',
      destinationId: '7',
      left: ['value'],
    })
    expect(left.world.objects.get('7')?.data).toMatchObject({ value: 9, tags: ['x', 'plan'] })
    const won = await waiting(both)
    decide(won, 'merge', ['value'])
    expect(outcomesOf(await won.run()).a).toEqual({ state: 'done', destinationId: '7' })
    expect(won.world.objects.get('7')?.data).toMatchObject({ value: 1 })
  })

  it('waits anew when the object changed once more after the decision', async () => {
    const test = await waiting()
    decide(test, 'overwrite')
    test.world.objects.set('7', existing('7', 'a', { ...colleague, value: 4 }))
    expect(statesOf(await test.run())).toMatchObject({ a: 'waiting' })
    expect(driftIn(test).conflicts).toEqual(['value'])
    // The decision was about what is there no more.
    expect(statesOf(await test.run())).toMatchObject({ a: 'waiting' })
    expect(test.world.objects.get('7')?.data.value).toBe(4)
  })

  it('goes on as planned when somebody put the object back', async () => {
    const test = await waiting()
    test.world.objects.set('7', seen)
    expect(statesOf(await test.run())).toEqual({ a: 'done', after: 'done' })
  })

  it('is merged to the same end from any crash in between', async () => {
    for (let place = 1; ; place += 1) {
      const test = await waiting()
      decide(test, 'merge')
      const at = crashAt(place)
      const ended = await test.run({ at, width: 1 }).catch((error: unknown) => error)
      await test.run()
      expect(test.world.objects.get('7')?.data).toMatchObject({ value: 1, other: 5 })
      expect(test.world.created.toSorted()).toEqual(['thing:after', 'thing:free'])
      if (!(ended instanceof Crash)) break
    }
  })
})

describe('a step whose object is gone', () => {
  it('waits, and can only be kept; what needs the object is skipped because of it', async () => {
    const test = testRun(planOf([step, createStep('after', { dependsOn: ['thing:a'] })]))
    await test.run()
    expect(driftIn(test)).toMatchObject({ what: 'gone', objectId: '7', options: ['keep'] })
    decide(test, 'keep')
    expect(outcomesOf(await test.run())).toEqual({
      a: { state: 'kept', destinationId: null },
      after: { state: 'skipped', because: 'thing:a' },
    })
  })
})

describe('a step whose name was taken meanwhile', () => {
  const plan = planOf([
    createStep('a', { after: { value: 1, extra: 2 } }),
    createStep('child', { owner: { kind: 'thing', id: 'new:thing:a' } }),
  ])
  const taken = async (data: JsonObject) => {
    const test = testRun(plan, worldOf(data))
    await test.run()
    return test
  }

  it.each<[DriftChoice, JsonObject]>([
    ['keep', { value: 5, theirs: 1 }],
    ['merge', { value: 5, theirs: 1, extra: 2 }],
    ['overwrite', { value: 1, theirs: 1, extra: 2 }],
  ])('waits, and takes the other object over: %s', async (choice, data) => {
    const test = await taken({ value: 5, theirs: 1 })
    expect(driftIn(test)).toMatchObject({ what: 'appeared', objectId: '7', conflicts: ['value'] })
    decide(test, choice)
    expect(statesOf(await test.run())).toMatchObject({ child: 'done' })
    expect(test.world.objects.get('7')?.data).toEqual(data)
    expect(test.world.created).toEqual(['thing:child'])
    expect([...test.world.objects.values()].find(({ name }) => name === 'child')?.owner?.id).toBe(
      '7',
    )
  })

  it('makes its own object when the other one went away again', async () => {
    const test = await taken({ value: 5 })
    decide(test, 'merge')
    test.world.objects.delete('7')
    expect(statesOf(await test.run())).toEqual({ a: 'done', child: 'done' })
    expect(test.world.created).toEqual(['thing:a', 'thing:child'])
  })

  it('can only be kept beside an object of another sort, or several', async () => {
    const sort = testRun(
      planOf([createStep('a', { after: { type: 'text' } })]),
      worldOf({ type: 'number' }),
    )
    await sort.run()
    expect(driftIn(sort).options).toEqual(['keep'])
    const two = createWorld([existing('7', 'a', {}), existing('8', 'a', {})])
    const several = testRun(plan, two)
    await several.run()
    expect(driftIn(several)).toMatchObject({ objectId: null, options: ['keep'] })
  })
})

describe('a deletion of what has changed', () => {
  const deletion = updateStep(seen, { action: 'delete', after: {}, sourceId: '' })

  it.each<[DriftChoice, number]>([
    ['keep', 1],
    ['overwrite', 0],
  ])('waits, and is %s', async (choice, left) => {
    const test = testRun(planOf([deletion]), worldOf(colleague))
    await test.run()
    expect(driftIn(test)).toMatchObject({ what: 'changed', options: ['keep', 'overwrite'] })
    decide(test, choice)
    await test.run()
    expect(test.world.objects.size).toBe(left)
  })
})

describe('a second half of a kept step', () => {
  it('is kept, too', async () => {
    const plan = planOf([
      createStep('a', { after: { value: null } }),
      createStep('a', { id: 'thing:a#2', action: 'update', dependsOn: ['thing:a'] }),
    ])
    const test = testRun(plan, worldOf({ value: 5 }))
    await test.run()
    decide(test, 'keep')
    expect(statesOf(await test.run())).toEqual({ a: 'kept', 'a#2': 'kept' })
    expect(test.world.objects.get('7')?.data).toEqual({ value: 5 })
  })
})

describe('a pause', () => {
  it('lets the steps in flight end and leaves the others unbegun, until the run goes on', async () => {
    const test = testRun(planOf(['a', 'b', 'c'].map((name) => createStep(name))))
    const pause = new AbortController()
    const at = async (place: string) => {
      if (place === 'create:before-arrival') pause.abort()
    }
    const events = await test.run({ at, pause: pause.signal, width: 1 })
    expect(statesOf(events)).toEqual({ a: 'done' })
    expect(events.at(-1)).toEqual({ event: 'paused' })
    expect(test.records.at(-1)).toMatchObject({ record: 'run-paused' })
    expect(statesOf(await test.run())).toEqual({ b: 'done', c: 'done' })
    expect(test.world.created).toHaveLength(3)
  })

  it('after the last step is an end', async () => {
    const test = testRun(planOf([createStep('a')]))
    const pause = new AbortController()
    const at = async (place: string) => {
      if (place === 'create:answered') pause.abort()
    }
    expect((await test.run({ at, pause: pause.signal })).at(-1)).toEqual({ event: 'finished' })
  })
})
