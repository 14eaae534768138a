import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan, Step } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { JournalRecord } from '#contract/model/run'
import {
  Crash,
  contentsOf,
  crashAt,
  createWorld,
  undisturbed,
  type World,
} from './memory-destination.ts'
import { createStep, existing, planOf, statesOf, testRun, updateStep } from './plans.ts'

const old = existing('7', 'old', { value: 'before', other: 1 })

/** Two halves of a cut cycle, an update, a create beside an object of the same name, a part. */
const mixedPlan = planOf([
  createStep('a', { after: { value: null, other: 1 } }),
  createStep('b', {
    after: { value: [reference('thing', 'new:thing:a')], other: 2 },
    dependsOn: ['thing:a'],
  }),
  createStep('old', {
    id: 'thing:twin',
    evidence: 'decision',
    after: { value: 'another', other: 3 },
  }),
  createStep('a', {
    id: 'thing:a#2',
    action: 'update',
    after: { value: reference('thing', 'new:thing:b'), other: 1 },
    dependsOn: ['thing:a', 'thing:b'],
  }),
  updateStep(old, {
    after: { value: reference('thing', 'new:thing:b'), other: 9 },
    dependsOn: ['thing:b'],
  }),
  createStep('part', {
    owner: { kind: 'thing', id: 'new:thing:b' },
    dependsOn: ['thing:b'],
  }),
])

const isStep = (record: JournalRecord) => record.record === 'step-intended'

/** Runs, crashing at the given places one attempt after the other, then to the end. */
const runThroughCrashes = async (plan: Plan, world: World, crashes: readonly number[]) => {
  const test = testRun(plan, world)
  let crashed = 0
  for (const place of crashes) {
    const at = crashAt(place)
    try {
      await test.run({ at })
    } catch (error) {
      if (!(error instanceof Crash)) throw error
      crashed += 1
    }
  }
  const events = await test.run()
  return { ...test, events, crashed }
}

const uncrashed = async (plan: Plan, world: World) => {
  const test = testRun(plan, world)
  const at = Object.assign(crashAt(Number.POSITIVE_INFINITY))
  const events = await test.run({ at })
  return { ...test, events, places: at.crossed() }
}

describe('a run that is killed', () => {
  it('ends as if it had not been, wherever that happens, and creates nothing twice', async () => {
    const whole = await uncrashed(mixedPlan, createWorld([old]))
    expect(Object.values(statesOf(whole.events))).toEqual(Array(6).fill('done'))
    expect(whole.places).toBeGreaterThan(60)
    for (let place = 1; place <= whole.places; place += 1) {
      const again = await runThroughCrashes(mixedPlan, createWorld([old]), [place])
      expect(again.crashed, `place ${place}`).toBe(1)
      expect(again.world.created.toSorted(), `place ${place}`).toEqual(
        whole.world.created.toSorted(),
      )
      expect(contentsOf(again.world), `place ${place}`).toEqual(contentsOf(whole.world))
    }
  })

  it('keeps the state before its first write through all attempts', async () => {
    const whole = await uncrashed(mixedPlan, createWorld([old]))
    for (let place = 1; place <= whole.places; place += 1) {
      const again = await runThroughCrashes(mixedPlan, createWorld([old]), [place, place])
      const intents = again.records.filter(isStep).filter(({ stepId }) => stepId === 'thing:old')
      expect(new Set(intents.map((intent) => JSON.stringify(intent.before)))).toEqual(
        new Set([JSON.stringify(old)]),
      )
    }
  })
})

/** Plans of any shape: each step may refer to, depend on, or be a part of any before it. */
const anyPlan = fc
  .array(
    fc.record({
      update: fc.boolean(),
      links: fc.array(fc.nat(), { maxLength: 3 }),
      owner: fc.option(fc.nat(), { nil: undefined }),
      locked: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((shapes) => {
    const objects = shapes.flatMap(({ update }, index) =>
      update ? [existing(`${index + 1}`, `s${index}`, { value: 0, other: null })] : [],
    )
    const steps = shapes.map(({ links, owner, locked }, index): Step => {
      const earlier = (link: number) => `thing:s${link % index}`
      const names = index === 0 ? [] : [...new Set(links.map(earlier))]
      const after = {
        value: names.map((id) => reference('thing', `new:${id}`)),
        other: locked ? 'yes' : 'no',
      }
      const object = objects.find(({ id }) => id === `${index + 1}`)
      if (object) return updateStep(object, { after, dependsOn: names })
      const part = owner === undefined || index === 0 ? undefined : earlier(owner)
      return createStep(`s${index}`, {
        after,
        dependsOn: part === undefined ? names : [...new Set([...names, part])],
        ...(part === undefined ? {} : { owner: { kind: 'thing', id: `new:${part}` } }),
      })
    })
    return { plan: planOf(steps), objects }
  })

describe('any plan, killed anywhere, any number of times', () => {
  it('ends as if it had not been killed', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan,
        fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }),
        async ({ plan, objects }, crashes) => {
          const whole = await uncrashed(plan, createWorld(objects))
          const again = await runThroughCrashes(plan, createWorld(objects), crashes)
          expect(again.world.created.toSorted()).toEqual(whole.world.created.toSorted())
          expect(contentsOf(again.world)).toEqual(contentsOf(whole.world))
          const third = await testRun(plan, again.world).run({ journal: again.records })
          expect(third).toEqual([
            { event: 'started', total: plan.steps.length, alreadyDone: plan.steps.length },
            { event: 'finished' },
          ])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('creates nothing before what it refers to', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ plan, objects }) => {
        const test = testRun(plan, createWorld(objects))
        await test.run({ at: undisturbed })
        const ended = test.events.flatMap((event) =>
          event.event === 'step-ended' ? [event.stepId] : [],
        )
        const begun = test.events.map((event) =>
          event.event === 'step-started' ? event.stepId : '',
        )
        for (const step of plan.steps) {
          for (const id of step.dependsOn) {
            const end = test.events.findIndex(
              (event) => event.event === 'step-ended' && event.stepId === id,
            )
            expect(end).toBeLessThan(begun.indexOf(step.id))
          }
        }
        expect(ended.toSorted()).toEqual(plan.steps.map(({ id }) => id).toSorted())
      }),
      { numRuns: 100 },
    )
  })
})
