import { expect, test } from 'vitest'
import { failure } from '#contract/model/failure'
import type { JournalRecord, StepOutcome } from '#contract/model/run'
import { countRun, outcomesIn } from '#worker/engine/run-outcomes'
import { createStep, planOf } from '../deployment/plans.ts'

const at = '2026-11-26T10:00:00Z'
const failed: StepOutcome = { state: 'failed', failure: failure('plan.stale', 'x') }
const ended = (stepId: string, outcome: StepOutcome): JournalRecord => ({
  record: 'step-ended',
  stepId,
  at,
  outcome,
})
const intended = (stepId: string): JournalRecord => ({
  record: 'step-intended',
  stepId,
  at,
  before: null,
  sameName: [],
})

test('the last end of a step counts', () => {
  const done: StepOutcome = { state: 'done', destinationId: '7' }
  const outcomeOf = outcomesIn([ended('a', failed), intended('a'), ended('a', done)])
  expect(outcomeOf('a')).toEqual(done)
  expect(outcomeOf('b')).toBeUndefined()
})

test('a step that was begun anew has not ended, also where it only goes on', () => {
  const again: JournalRecord = {
    record: 'write-intended',
    stepId: 'b',
    at,
    method: 'PUT',
    path: '/rest/api/3/screens/1',
  }
  const outcomeOf = outcomesIn([ended('a', failed), ended('b', failed), intended('a'), again])
  expect([outcomeOf('a'), outcomeOf('b')]).toEqual([undefined, undefined])
})

test('only steps that are carried out are counted', () => {
  const steps = [
    createStep('1'),
    createStep('2'),
    createStep('3', { blockedBy: ['problem'] }),
    createStep('4', { action: 'no-change', destinationId: '4' }),
  ]
  const outcomeOf = outcomesIn([ended('thing:1', failed), ended('thing:4', failed)])
  expect(countRun(planOf(steps), outcomeOf, null)).toEqual({
    planned: 2,
    done: 0,
    failed: 1,
    skipped: 0,
    cancelled: 0,
    unknown: 0,
    waiting: 0,
    kept: 0,
    blocked: 1,
    remaining: null,
  })
})
