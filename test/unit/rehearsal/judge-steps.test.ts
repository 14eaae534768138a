import { expect, test } from 'vitest'
import { failure } from '#contract/model/failure'
import type { Plan, Step } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import type { AskedJira } from '#contract/model/rehearsal'
import type { StepOutcome } from '#contract/model/run'
import { secretMark } from '#contract/model/secret'
import { kindModels } from '#kinds/registry'
import { failedAt, judgeSteps, verdictOf } from '#rehearsal/judge-steps'
import { bareStep } from '../../bare-step.ts'

const done: StepOutcome = { state: 'done', destinationId: '1' }
const refused: StepOutcome = { state: 'failed', failure: failure('jira.rejected', 'x', [], 400) }
const unknownPath: StepOutcome = {
  state: 'failed',
  failure: failure('jira.rejected', 'POST /new', [], 501),
}
const sound = { isProven: true, isUndone: true }

const step = (id: string, rest: Partial<Step> = {}): Step => ({
  ...bareStep,
  kind: 'screen',
  naturalKey: 'name:boat',
  sourceId: id,
  id,
  name: id,
  action: 'create',
  ...rest,
})

const judge = (
  steps: readonly Step[],
  outcomes: Readonly<Record<string, StepOutcome>>,
  asked: Readonly<Record<string, AskedJira>> = {},
) =>
  judgeSteps({
    plan: { steps } as Plan,
    outcomeOf: (id) => outcomes[id],
    askedOf: (id) => asked[id],
    models: kindModels,
    gaps: [{ kind: 'group', what: 'groups', code: 'auth.permission-missing', reason: '' }],
    unlikeOf: () => [],
  })

test('all done and judged is passed', () => {
  const steps = judge([step('a'), step('b')], { a: done, b: done })
  expect(verdictOf(steps, sound)).toBe('passed')
  expect(verdictOf(steps, { ...sound, isProven: false })).toBe('failed')
  expect(verdictOf(steps, { ...sound, isUndone: false })).toBe('failed')
})

test.each<[string, Step]>([
  ['app-rule', step('a', { after: { key: reference('app', 'com.acme.checks') } })],
  ['secret', step('a', { after: { header: secretMark('header X') } })],
  ['script', step('a', { after: { text: { $text: 'expression', parts: ['1'], unclear: [] } } })],
  ['gap', step('a', { after: { to: reference('group', '7') } })],
])('what the twin cannot judge is named, not passed: %s', (code, one) => {
  const steps = judge([one], { a: done })
  expect(steps[0]?.limits.map((limit) => limit.code)).toEqual([code])
  expect(verdictOf(steps, sound)).toBe('in-part')
})

test('what the twin does not know is no failure, nor is what waits for it', () => {
  const outcomes = { a: unknownPath, b: { state: 'skipped', because: 'a' } } as const
  const steps = judge([step('a'), step('b', { dependsOn: ['a'] })], outcomes)
  expect(steps.map(({ limits }) => limits.map(({ code }) => code))).toEqual([
    ['unmodelled'],
    ['not-reached'],
  ])
  expect(verdictOf(steps, sound)).toBe('in-part')
  expect(failedAt(steps)).toEqual([])
})

test('it fails where a step is refused, by the twin or by Jira itself', () => {
  const outcomes = { a: refused, b: { state: 'skipped', because: 'a' }, c: done } as const
  const asked = { c: { answer: 'refused', details: ['No.'] } } as const
  const steps = judge([step('a'), step('b'), step('c')], outcomes, asked)
  expect(verdictOf(steps, sound)).toBe('failed')
  expect(failedAt(steps)).toEqual(['a', 'c'])
})

test('steps that wait for a problem, or write nothing, are no part of it', () => {
  const steps = [step('a', { blockedBy: ['p'] }), step('b', { action: 'reuse' })]
  expect(judge(steps, {})).toEqual([])
})
