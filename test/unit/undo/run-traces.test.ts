import { describe, expect, it } from 'vitest'
import type { JournalRecord } from '#contract/model/run'
import { foldJournal } from '#domain/deployment/journal-state'
import { indexObjects } from '#domain/planning/object-index'
import { runTraces } from '#domain/undo/run-traces'
import { undoBasis } from '#domain/undo/undo-basis'
import { createStep, destinationStamp, existing, models, planOf } from '../deployment/plans.ts'
import { site } from '../planning/sample-site.ts'

const at = '2026-01-01T00:00:00.000Z'
const theirs = existing('7', 'a', { value: 5 })
const plan = planOf([createStep('a', { after: { value: 1 } })])
const stepId = 'thing:a'

/** The step was to make `a`, waited since somebody else had made it, and was told to take it over. */
const takenOver: readonly JournalRecord[] = [
  {
    record: 'run-started',
    schema: 1,
    runId: 'r',
    planHash: 'h',
    destination: destinationStamp,
    at,
  },
  { record: 'step-intended', stepId, at, before: null, sameName: ['7'] },
  { record: 'step-intended', stepId, at, before: theirs, sameName: [] },
  { record: 'write-intended', stepId, at, method: 'PUT', path: '/thing/7' },
]

const tracesOf = (records: readonly JournalRecord[]) => {
  const state = foldJournal(records) ?? expect.unreachable()
  return runTraces(plan, state, indexObjects({ objects: [theirs] }))
}

describe('an object of somebody else that a step took over', () => {
  it('is changed and not made, also when the run broke off', () => {
    const changed = { kind: 'thing', id: '7', did: 'changed', former: theirs }
    expect(tracesOf(takenOver)).toMatchObject([changed])
    const outcome = { state: 'done', destinationId: '7' } as const
    const ended: JournalRecord = { record: 'step-ended', stepId, at, outcome }
    expect(tracesOf([...takenOver, ended])).toMatchObject([changed])
  })
})

it.each([
  ['is not made again where the site may have it without listing it', ['data-center'], []],
  ['is made again where the site would list it', [], ['7']],
] as const)(
  'an object that a run changed and that is not listed now %s',
  (_, listedInPart, ids) => {
    const thing = models.get('thing') ?? expect.unreachable()
    const server = { ...destinationStamp, dataCenter: { version: '10.3.19' } }
    const basis = undoBasis({
      runId: 'r',
      plan,
      records: takenOver,
      before: site('there', [theirs], { site: server }),
      now: site('there', [], { site: server }),
      models: new Map([['thing', { ...thing, listedInPart }]]),
    })
    expect(basis.source.objects.map(({ id }) => id)).toEqual(ids)
  },
)
