import { describe, expect, it } from 'vitest'
import { type FailureCode, failure } from '#contract/model/failure'
import { createWorld, failAt } from './memory-destination.ts'
import {
  createStep,
  destinationStamp,
  existing,
  outcomesOf,
  planOf,
  statesOf,
  testRun,
  updateStep,
} from './plans.ts'

const chain = planOf([
  createStep('a'),
  createStep('b', { dependsOn: ['thing:a'] }),
  createStep('c', { dependsOn: ['thing:b'] }),
  createStep('d'),
])
const say = (code: FailureCode, status?: number) => failure(code, 'somewhere', [], status)

describe('a step that fails', () => {
  it('skips what depends on it because of it, and lets the rest go on', async () => {
    const test = testRun(chain)
    const refusal = say('jira.rejected', 400)
    const at = failAt([
      { place: 'create:before-arrival', stepId: 'thing:a', failure: refusal, times: 1 },
    ])
    expect(outcomesOf(await test.run({ at }))).toEqual({
      a: { state: 'failed', failure: refusal },
      b: { state: 'skipped', because: 'thing:a' },
      c: { state: 'skipped', because: 'thing:a' },
      d: { state: 'done', destinationId: expect.any(String) },
    })
    expect(statesOf(await test.run())).toEqual({ a: 'done', b: 'done', c: 'done' })
    expect(test.world.created.toSorted()).toEqual(['thing:a', 'thing:b', 'thing:c', 'thing:d'])
  })

  it('is not sent again when Jira refused it', async () => {
    const test = testRun(planOf([createStep('a')]))
    const failures = [
      { place: 'create:before-arrival', failure: say('jira.rejected', 400), times: 9 },
    ]
    await test.run({ at: failAt(failures) })
    const sent = test.records.filter(({ record }) => record === 'write-intended')
    expect(sent).toHaveLength(1)
  })

  it('stops the run when every other step would fail the same way', async () => {
    const test = testRun(planOf(['a', 'b', 'c', 'd'].map((name) => createStep(name))))
    const at = failAt([{ place: 'find', failure: say('auth.token-rejected', 401), times: 9 }])
    expect(outcomesOf(await test.run({ at, width: 1 }))).toEqual({
      a: { state: 'failed', failure: say('auth.token-rejected', 401) },
      b: { state: 'skipped', because: 'thing:a' },
      c: { state: 'skipped', because: 'thing:a' },
      d: { state: 'skipped', because: 'thing:a' },
    })
  })

  it('throws bugs as they are, after the steps in flight have ended', async () => {
    const test = testRun(planOf([createStep('a'), createStep('b')]))
    const at = (place: string, stepId: string) =>
      place === 'find' && stepId === 'thing:a'
        ? Promise.reject(new TypeError('bug'))
        : Promise.resolve()
    await expect(test.run({ at })).rejects.toThrow(TypeError)
    expect(test.records.some(({ record }) => record === 'run-ended')).toBe(false)
    expect(test.world.created).toEqual(['thing:b'])
    expect(test.records.at(-1)).toMatchObject({ stepId: 'thing:b', outcome: { state: 'done' } })
  })
})

describe('a create without an answer', () => {
  const lost = say('jira.outcome-unknown')
  const plan = planOf([createStep('a')])

  it('is looked up and adopted when it arrived', async () => {
    const test = testRun(plan)
    const at = failAt([{ place: 'create:after-arrival', failure: lost, times: 1 }])
    expect(statesOf(await test.run({ at }))).toEqual({ a: 'done' })
    expect(test.world.created).toEqual(['thing:a'])
  })

  it('is adopted when it arrived although Jira answered 500', async () => {
    const test = testRun(plan)
    const failures = [
      { place: 'create:after-arrival', failure: say('jira.unavailable', 500), times: 1 },
    ]
    expect(statesOf(await test.run({ at: failAt(failures) }))).toEqual({ a: 'done' })
    expect(test.world.created).toEqual(['thing:a'])
  })

  it('is told apart from an object that bore the name before', async () => {
    const world = createWorld([existing('7', 'a', { value: 'not ours', other: 0 })])
    const test = testRun(planOf([createStep('a', { evidence: 'decision' })]), world)
    const at = failAt([{ place: 'create:after-arrival', failure: lost, times: 1 }])
    expect(statesOf(await test.run({ at }))).toEqual({ a: 'done' })
    expect(world.created).toEqual(['thing:a'])
    expect(world.objects.get('7')?.data.value).toBe('not ours')
  })

  it('is sent again when it did not arrive, three times at most', async () => {
    const twice = testRun(plan)
    const rule = { place: 'create:before-arrival', failure: lost }
    expect(statesOf(await twice.run({ at: failAt([{ ...rule, times: 2 }]) }))).toEqual({
      a: 'done',
    })
    expect(twice.world.created).toEqual(['thing:a'])
    const never = testRun(plan)
    expect(outcomesOf(await never.run({ at: failAt([{ ...rule, times: 9 }]) }))).toEqual({
      a: { state: 'failed', failure: lost },
    })
    expect(never.records.filter(({ record }) => record === 'write-intended')).toHaveLength(3)
  })

  it.each(['create:before-arrival', 'create:after-arrival'])(
    'is sent once, now and on resume, where nothing lists what was just made: %s',
    async (place) => {
      const unlisted = testRun(planOf([createStep('a', { kind: 'hidden' })]))
      const fault = failAt([{ place, failure: lost, times: 1 }])
      const at = async (here: string, stepId: string) => {
        if (here === 'settle') unlisted.world.objects.clear()
        await fault(here, stepId)
      }
      for (const _attempt of ['first', 'resumed']) {
        expect(outcomesOf(await unlisted.run({ at }))).toEqual({
          a: { state: 'unknown', failure: expect.objectContaining({ code: lost.code }) },
        })
      }
      expect(unlisted.records.filter(({ record }) => record === 'write-intended')).toHaveLength(1)
    },
  )

  it('stays unknown while it cannot be looked up, and is adopted on resume', async () => {
    const test = testRun(plan)
    let finds = 0
    const arrival = failAt([{ place: 'create:after-arrival', failure: lost, times: 1 }])
    const lookUp = failAt([{ place: 'find', failure: say('net.timeout'), times: 1 }])
    const at = async (place: string, stepId: string) => {
      if (place !== 'find' || finds++ > 0) await lookUp(place, stepId)
      await arrival(place, stepId)
    }
    expect(outcomesOf(await test.run({ at }))).toEqual({
      a: { state: 'unknown', failure: { ...lost, details: ['look-up: net.timeout'] } },
    })
    expect(statesOf(await test.run())).toEqual({ a: 'done' })
    expect(test.world.created).toEqual(['thing:a'])
  })

  it('stays unknown when two objects could be ours', async () => {
    const test = testRun(plan)
    const at = failAt([{ place: 'create:after-arrival', failure: lost, times: 1 }])
    const race = async (place: string, stepId: string) => {
      if (place === 'settle') {
        const theirs = existing('8', 'a', { value: 'theirs', other: 0 })
        test.world.objects.set('8', theirs)
      }
      await at(place, stepId)
    }
    expect(statesOf(await test.run({ at: race }))).toEqual({ a: 'unknown' })
    expect(test.world.objects.get('8')?.data.value).toBe('theirs')
  })
})

describe('an update without an answer', () => {
  const object = existing('7', 'a', { value: 0, other: 0 })
  const plan = planOf([updateStep(object)])

  it('is done when reading back shows that the last write arrived', async () => {
    const test = testRun(
      planOf([updateStep(object, { after: { value: 1 } })]),
      createWorld([object]),
    )
    const failures = [
      { place: 'converge:after-arrival', failure: say('jira.unavailable', 503), times: 1 },
    ]
    expect(statesOf(await test.run({ at: failAt(failures) }))).toEqual({ a: 'done' })
  })

  it('fails when reading back shows that it did not, and is converged on resume', async () => {
    const test = testRun(plan, createWorld([object]))
    const failures = [
      { place: 'converge:after-arrival', failure: say('jira.unavailable', 503), times: 1 },
    ]
    expect(statesOf(await test.run({ at: failAt(failures) }))).toEqual({ a: 'failed' })
    expect(statesOf(await test.run())).toEqual({ a: 'done' })
    expect(test.world.objects.get('7')?.data).toEqual(plan.steps[0]?.after)
  })

  it('is unknown when reading back fails as well, or a task may still be at work', async () => {
    const dark = testRun(plan, createWorld([object]))
    let arrived = false
    const at = async (place: string) => {
      if (place === 'converge:after-arrival') arrived = true
      if (!arrived) return
      await failAt([
        { place: 'converge:after-arrival', failure: say('net.timeout'), times: 1 },
        { place: 'read', failure: say('net.timeout'), times: 1 },
      ])(place, '')
    }
    expect(statesOf(await dark.run({ at }))).toEqual({ a: 'unknown' })
    const stuck = testRun(plan, createWorld([object]))
    const failures = [
      { place: 'converge:before-arrival', failure: say('jira.task-stuck'), times: 1 },
    ]
    expect(statesOf(await stuck.run({ at: failAt(failures) }))).toEqual({ a: 'unknown' })
  })
})

describe('a destination that is not as planned', () => {
  it('lets an update of a changed or vanished object wait, and writes nothing', async () => {
    const seen = existing('7', 'a', { value: 0, other: 0 })
    const changed = testRun(
      planOf([updateStep(seen)]),
      createWorld([existing('7', 'a', { value: 'changed', other: 0 })]),
    )
    const gone = testRun(planOf([updateStep(seen)]))
    for (const test of [changed, gone]) {
      expect(statesOf(await test.run())).toEqual({ a: 'waiting' })
      expect(test.world.writes).toEqual([])
    }
  })

  it('takes an update for done that somebody, or another step, has made meanwhile', async () => {
    const seen = existing('7', 'a', { value: 0, other: 0 })
    const step = updateStep(seen)
    const test = testRun(planOf([step]), createWorld([existing('7', 'a', step.after)]))
    expect(statesOf(await test.run())).toEqual({ a: 'done' })
    expect(test.world.writes).toEqual([])
  })

  it('lets a create wait whose name is taken by now, unless the user decided so', async () => {
    const world = () => createWorld([existing('7', 'a', { value: 0, other: 0 })])
    const taken = testRun(planOf([createStep('a')]), world())
    expect(statesOf(await taken.run())).toEqual({ a: 'waiting' })
    expect(taken.world.writes).toEqual([])
    const decided = testRun(planOf([createStep('a', { evidence: 'decision' })]), world())
    expect(statesOf(await decided.run())).toEqual({ a: 'done' })
  })

  it('says so when what was read back is not what was wanted', async () => {
    const object = existing('7', 'a', { value: 0, other: 0 })
    const test = testRun(planOf([updateStep(object)]), createWorld([object]))
    const revert = async (place: string) => {
      if (place === 'converge:answered') test.world.objects.set('7', object)
    }
    expect(outcomesOf(await test.run({ at: revert }))).toMatchObject({
      a: {
        state: 'failed',
        failure: { code: 'run.verification-failed', details: ['value', 'other'] },
      },
    })
  })

  it('does not mind the order of lists whose order means nothing, nor unchangeable members', async () => {
    const object = existing('7', 'a', { tags: ['x', 'y'], type: 'old', value: 1 })
    const after = { tags: ['y', 'x'], type: 'new', value: 1 }
    const test = testRun(planOf([updateStep(object, { after })]), createWorld([object]))
    expect(statesOf(await test.run())).toEqual({ a: 'done' })
    expect(test.world.writes).toEqual([])
  })
})

describe('what may not be deployed', () => {
  it.each([
    ['another site', { connected: { ...destinationStamp, cloudId: 'other' } }, 'plan.wrong-site'],
    ['a plan in the wrong order', { plan: planOf([...chain.steps].reverse()) }, 'input.invalid'],
    [
      'a step that stands in it twice',
      { plan: planOf([createStep('a'), createStep('a')]) },
      'input.invalid',
    ],
    [
      'a step that needs a step that waits for a decision',
      {
        plan: planOf([
          createStep('a', { blockedBy: ['problem'] }),
          createStep('b', { owner: { kind: 'thing', id: 'new:thing:a' } }),
        ]),
      },
      'input.invalid',
    ],
  ])('is refused before anything is written: %s', async (_what, over, code) => {
    const test = testRun(chain)
    await expect(test.run(over)).rejects.toMatchObject({ failure: { code } })
    expect(test.records).toEqual([])
  })

  it("is refused with another plan's journal, or another site's", async () => {
    const test = testRun(chain)
    await test.run()
    const otherPlan = testRun(planOf([createStep('z')])).run({ journal: test.records })
    await expect(otherPlan).rejects.toMatchObject({ failure: { code: 'run.journal-missing' } })
    const elsewhere = test.records.map((record) =>
      record.record === 'run-started'
        ? { ...record, destination: { ...destinationStamp, cloudId: 'other' } }
        : record,
    )
    const otherSite = test.run({ journal: elsewhere })
    await expect(otherSite).rejects.toMatchObject({ failure: { code: 'plan.wrong-site' } })
    const headless = test.run({ journal: test.records.slice(1) })
    await expect(headless).rejects.toMatchObject({ failure: { code: 'file.corrupt' } })
  })

  it('leaves alone what is blocked, reused or unchanged', async () => {
    const plan = planOf([
      createStep('a', { blockedBy: ['problem'] }),
      createStep('b', { action: 'reuse', destinationId: '7' }),
      createStep('c', { action: 'no-change', destinationId: '8' }),
      createStep('d', { owner: { kind: 'thing', id: 'new:thing:b' }, dependsOn: ['thing:b'] }),
    ])
    const test = testRun(plan)
    expect(statesOf(await test.run())).toEqual({ d: 'done' })
    expect(test.world.created).toEqual(['thing:d'])
    expect([...test.world.objects.values()][0]?.owner?.id).toBe('7')
  })
})
