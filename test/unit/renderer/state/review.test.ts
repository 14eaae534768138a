import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { Confirmation, Ticked } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'
import { withDecision } from '#contract/with-decision'
import { createReview } from '../../../../renderer/state/review.ts'
import { createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { detailOf, problem, row, sampleDestination, samplePlan } from '../sample-plan.ts'
import { later, settle } from '../settle.ts'

const rows = [
  row({ id: 'status' }),
  row({ id: 'workflow', dependsOn: ['status'] }),
  row({ id: 'scheme', dependsOn: ['workflow'], readiness: 'warning' }),
]
const plan = samplePlan(rows)
const allTicked: Ticked = { leftOut: [], creates: 3, updates: 0, deletes: 0 }

describe('ticks', () => {
  it('are counted by the main process at once and after each change', async () => {
    const bridge = createFakeBridge({
      'plan.tick': ({ unticked }) =>
        unticked.length === 0
          ? allTicked
          : {
              leftOut: [{ stepId: 'workflow', because: 'status' }],
              creates: 1,
              updates: 0,
              deletes: 0,
            },
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    await settle()
    expect(review.getState().ticked).toEqual(allTicked)
    review.getState().tick([0], false)
    expect(review.getState().ticked).toBeNull()
    await settle()
    expect(review.getState().ticked?.leftOut).toEqual([{ stepId: 'workflow', because: 'status' }])
    expect(bridge.calls.at(-1)?.input).toEqual({ planId: 'plan-1', unticked: ['status'] })
  })

  it('that change while they are counted are counted again, and only the last count holds', async () => {
    const answers = [later<Ticked>(), later<Ticked>()]
    let number = 0
    const bridge = createFakeBridge({
      'plan.tick': () => {
        number += 1
        return answers[number - 1]?.promise ?? allTicked
      },
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    await settle()
    review.getState().tick([0], false)
    review.getState().tick([1], false)
    answers[0]?.answer(allTicked)
    await settle()
    expect(review.getState().ticked).toBeNull()
    answers[1]?.answer({ leftOut: [], creates: 1, updates: 0, deletes: 0 })
    await settle()
    expect(review.getState().ticked?.creates).toBe(1)
    expect(bridge.calls.map(({ input }) => input)).toEqual([
      { planId: 'plan-1', unticked: [] },
      { planId: 'plan-1', unticked: ['status', 'workflow'] },
    ])
  })

  it('of a plan of the past are not counted', async () => {
    const bridge = createFakeBridge({})
    createReview(bridge.call, plan, { of: 'run', runId: 'run-1' })
    await settle()
    expect(bridge.calls).toEqual([])
  })
})

describe('the step that is looked at', () => {
  it('is asked for one at a time: who runs through the tree asks for the last one only', async () => {
    const first = later<StepDetail>()
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.detail': ({ stepId }) =>
        stepId === 'status' ? first.promise : detailOf(row({ id: stepId })),
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    review.getState().look('status')
    review.getState().look('workflow')
    review.getState().look('scheme')
    first.answer(detailOf(row({ id: 'status' })))
    await settle()
    expect(review.getState().looked).toMatchObject({ phase: 'ready', stepId: 'scheme' })
    expect(review.getState().seen).toEqual(new Set(['scheme']))
    expect(
      bridge.calls.flatMap(({ name, input }) => (name === 'plan.detail' ? [input] : [])),
    ).toEqual([
      { planId: 'plan-1', stepId: 'status' },
      { planId: 'plan-1', stepId: 'scheme' },
    ])
  })

  it('comes from the run when the plan is one of the past', async () => {
    const bridge = createFakeBridge({
      'run.plan-detail': ({ stepId }) => detailOf(row({ id: stepId })),
    })
    const review = createReview(bridge.call, plan, { of: 'run', runId: 'run-1' })
    review.getState().look('status')
    await settle()
    expect(review.getState().looked.phase).toBe('ready')
  })

  it('says why it cannot be shown, and can be asked for again', async () => {
    let broken = true
    const gone = failure('file.not-found', 'plan.json')
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.detail': ({ stepId }) => (broken ? refused(gone) : detailOf(row({ id: stepId }))),
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    review.getState().look('status')
    await settle()
    expect(review.getState().looked).toEqual({ phase: 'failed', stepId: 'status', failure: gone })
    expect(review.getState().seen.size).toBe(0)
    broken = false
    review.getState().look('status')
    await settle()
    expect(review.getState().looked.phase).toBe('ready')
  })
})

describe('decisions', () => {
  const question = problem('workflow')
  const answer = question.choices[0]?.decision
  if (answer === undefined) throw new Error('The sample problem has no choice.')

  it('make a new plan; ticks, and what was looked at, stay as far as they still fit', async () => {
    const decided = samplePlan(
      [row({ id: 'status' }), row({ id: 'workflow', action: 'reuse', readiness: 'nothing-to-do' })],
      { planId: 'plan-2', decisions: [answer] },
    )
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.detail': ({ stepId }) => detailOf(row({ id: stepId })),
      'plan.decide': () => decided,
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    review.getState().tick([0, 1], false)
    review.getState().look('workflow')
    await settle()
    await review.getState().decide(question.id, withDecision(plan.decisions, answer))
    await settle()
    const now = review.getState()
    expect(now.plan).toBe(decided)
    expect(now.unticked).toEqual(new Set(['status']))
    expect(now.looked).toMatchObject({ phase: 'ready', stepId: 'workflow' })
    expect(now.deciding).toBeNull()
    expect(now.ticked).toEqual(allTicked)
    expect(bridge.calls.at(-1)?.input).toMatchObject({ planId: 'plan-2' })
  })

  it('that fail leave the plan as it was and say why', async () => {
    const why = failure('internal', 'plan.decide')
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.decide': () => refused(why),
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    expect(await review.getState().decide(question.id, [answer])).toBe(false)
    expect(review.getState()).toMatchObject({ plan, failure: why, deciding: null })
    review.getState().dismissFailure()
    expect(review.getState().failure).toBeNull()
  })

  it('are given one at a time', async () => {
    const first = later<typeof plan>()
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.decide': () => first.promise,
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    const deciding = review.getState().decide('one', [answer])
    expect(await review.getState().decide('two', [])).toBe(false)
    expect(review.getState().deciding).toBe('one')
    first.answer(plan)
    expect(await deciding).toBe(true)
    expect(bridge.calls.filter(({ name }) => name === 'plan.decide')).toHaveLength(1)
  })
})

describe('confirmation', () => {
  const confirmation: Confirmation = {
    planId: 'plan-1',
    destination: sampleDestination,
    creates: 3,
    updates: 0,
    deletes: 0,
    blocked: 0,
    leftOut: 0,
    shared: [],
    removals: [],
    restricted: [],
    toEnter: [],
    manual: 0,
    undo: { fully: 1, inPart: 0, not: 0 },
    folder: '/runs',
  }

  it('is asked for with the ticks, and is forgotten when it is left', async () => {
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.confirmation': () => confirmation,
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    review.getState().tick([0], false)
    await review.getState().askConfirmation()
    expect(review.getState().confirmation).toEqual(confirmation)
    expect(bridge.calls.find(({ name }) => name === 'plan.confirmation')?.input).toEqual({
      planId: 'plan-1',
      unticked: ['status'],
    })
    review.getState().leaveConfirmation()
    expect(review.getState().confirmation).toBeNull()
  })

  it('of other ticks than those shown is not taken', async () => {
    const answered = later<Confirmation>()
    const bridge = createFakeBridge({
      'plan.tick': () => allTicked,
      'plan.confirmation': () => answered.promise,
    })
    const review = createReview(bridge.call, plan, { of: 'plan' })
    const asking = review.getState().askConfirmation()
    review.getState().tick([0], false)
    answered.answer(confirmation)
    await asking
    expect(review.getState().confirmation).toBeNull()
  })
})
