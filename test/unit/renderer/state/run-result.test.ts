import { expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { resultOf } from '../../../../renderer/state/run-result.ts'
import { sampleRun } from '../sample-run.ts'

const rejected = failure('jira.rejected', 'Bug workflow')
const drift = {
  what: 'changed',
  objectId: '7',
  seen: 'hash',
  members: ['name'],
  conflicts: [],
  options: ['keep', 'merge', 'overwrite'],
} as const
const lost = failure('jira.outcome-unknown', 'Screen')

it('puts causes first, what followed from them below, and the rest apart', () => {
  const result = resultOf(
    sampleRun([
      { stepId: 'status', outcome: { state: 'done', destinationId: '1' } },
      { stepId: 'workflow', outcome: { state: 'failed', failure: rejected } },
      { stepId: 'scheme', outcome: { state: 'skipped', because: 'workflow' } },
      { stepId: 'project', outcome: { state: 'skipped', because: 'workflow' } },
      { stepId: 'screen', outcome: { state: 'unknown', failure: lost } },
      { stepId: 'screen-scheme', outcome: { state: 'skipped', because: 'screen' } },
      { stepId: 'late', outcome: { state: 'cancelled' } },
      { stepId: 'never', outcome: null },
      { stepId: 'odd', outcome: { state: 'skipped', because: 'not-a-step' } },
    ]),
  )
  const ids = (steps: readonly { readonly stepId: string }[]) => steps.map(({ stepId }) => stepId)
  expect(ids(result.done)).toEqual(['status'])
  expect(result.failed.map(({ step, dependants }) => [step.stepId, ids(dependants)])).toEqual([
    ['workflow', ['scheme', 'project']],
  ])
  expect(result.failed[0]?.failure).toEqual(rejected)
  expect(result.unknown.map(({ step, dependants }) => [step.stepId, ids(dependants)])).toEqual([
    ['screen', ['screen-scheme']],
  ])
  expect(ids(result.notAttempted)).toEqual(['late', 'never', 'odd'])
  expect(result.left).toBe(8)
})

it('tells what waits for a decision, with what waits behind it, from what was kept', () => {
  const result = resultOf(
    sampleRun([
      { stepId: 'workflow', outcome: { state: 'waiting', drift } },
      { stepId: 'scheme', outcome: { state: 'skipped', because: 'workflow' } },
      { stepId: 'screen', outcome: { state: 'kept', destinationId: '8' } },
    ]),
  )
  expect(result.waiting).toMatchObject([
    { step: { stepId: 'workflow' }, drift, dependants: [{ stepId: 'scheme' }] },
  ])
  expect(result.kept.map(({ stepId }) => stepId)).toEqual(['screen'])
  expect([result.left, result.notAttempted]).toEqual([2, []])
})
