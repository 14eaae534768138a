import { describe, expect, it } from 'vitest'
import { type FailureCode, failure } from '#contract/model/failure'
import { createWorld, failAt } from './memory-destination.ts'
import { createStep, existing, outcomesOf, planOf, testRun, updateStep } from './plans.ts'

const old = existing('7', 'old', { value: 1, other: 2 })
const say = (code: FailureCode, status?: number) => failure(code, 'somewhere', [], status)

const worldWith = (...objects: readonly (typeof old)[]) => {
  const world = createWorld()
  for (const object of objects) world.objects.set(object.id, object)
  return world
}

const deletion = updateStep(old, { action: 'delete', after: {}, sourceId: '' })

describe('a step that deletes an object', () => {
  it('writes the whole object down before anything is sent, and is done when it is gone', async () => {
    const test = testRun(planOf([deletion]), worldWith(old))
    expect(outcomesOf(await test.run())).toEqual({ old: { state: 'done', destinationId: '7' } })
    expect(test.world.objects.size).toBe(0)
    expect(test.records.map(({ record }) => record)).toEqual([
      'run-started',
      'step-intended',
      'write-intended',
      'write-answered',
      'step-ended',
      'run-ended',
    ])
    expect(test.records[1]).toMatchObject({ before: old })
  })

  it('is done where somebody else has deleted it', async () => {
    const test = testRun(planOf([deletion]))
    expect(outcomesOf(await test.run())).toMatchObject({ old: { state: 'done' } })
    expect(test.records.some(({ record }) => record === 'write-intended')).toBe(false)
  })

  it('leaves an object alone that has changed since', async () => {
    const changed = existing('7', 'old', { value: 'other' })
    const test = testRun(planOf([deletion]), worldWith(changed))
    expect(outcomesOf(await test.run())).toMatchObject({ old: { state: 'waiting' } })
    expect(test.world.objects.size).toBe(1)
  })

  it('fails with what Jira says when it refuses', async () => {
    const refusal = say('jira.conflict', 409)
    const at = failAt([{ place: 'remove:before-arrival', failure: refusal, times: 1 }])
    const test = testRun(planOf([deletion]), worldWith(old))
    expect(outcomesOf(await test.run({ at }))).toEqual({
      old: { state: 'failed', failure: refusal },
    })
    expect(outcomesOf(await test.run())).toMatchObject({ old: { state: 'done' } })
  })

  it('is looked up after a lost answer', async () => {
    const lost = say('jira.outcome-unknown')
    const at = failAt([{ place: 'remove:after-arrival', failure: lost, times: 1 }])
    const test = testRun(planOf([deletion]), worldWith(old))
    expect(outcomesOf(await test.run({ at }))).toMatchObject({ old: { state: 'done' } })
    const never = failAt([{ place: 'remove:before-arrival', failure: lost, times: 1 }])
    const second = testRun(planOf([deletion]), worldWith(old))
    expect(outcomesOf(await second.run({ at: never }))).toMatchObject({ old: { state: 'failed' } })
    expect(outcomesOf(await second.run())).toMatchObject({ old: { state: 'done' } })
    expect(second.world.objects.size).toBe(0)
  })

  it('is not begun when what would leave the object unused fails', async () => {
    const plan = planOf([createStep('a'), { ...deletion, dependsOn: ['thing:a'] }])
    const at = failAt([
      { place: 'create:before-arrival', failure: say('jira.rejected', 400), times: 1 },
    ])
    const test = testRun(plan, worldWith(old))
    expect(outcomesOf(await test.run({ at }))).toMatchObject({
      old: { state: 'skipped', because: 'thing:a' },
    })
    expect(test.world.objects.get('7')).toEqual(old)
  })
})
