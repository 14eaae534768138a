import { expect, test } from 'vitest'
import type { RunSummary } from '#contract/model/run-view'
import { markUndone } from '#worker/engine/undone-runs'
import { sampleSummary } from '../renderer/sample-run.ts'

const run = (at: number, change: Partial<RunSummary> = {}): RunSummary => {
  const plain = sampleSummary({ runId: `run-${at}`, begunAt: `2026-11-26T14:0${at}:00.000Z` })
  return { ...plain, state: 'ended', counts: { ...plain.counts, done: 1 }, ...change }
}

const marks = (...runs: readonly RunSummary[]) =>
  markUndone(runs).map(({ undoneBy, canBeUndone }) => [undoneBy, canBeUndone])

test('a run that wrote something can be undone once it is not under way', () => {
  const nothing = run(1, { counts: { ...run(1).counts, done: 0 } })
  expect(marks(run(1), run(2, { state: 'running' }), nothing)).toEqual([
    [null, true],
    [null, false],
    [null, false],
  ])
})

test('the latest undo counts, and none that was undone itself or did nothing', () => {
  const undo = run(2, { undoes: 'run-1' })
  expect(marks(run(1), undo)).toEqual([
    ['run-2', false],
    [null, true],
  ])
  expect(marks(run(3, { undoes: 'run-2' }), undo, run(1))).toEqual([
    [null, true],
    ['run-3', false],
    [null, true],
  ])
  const idle = { ...undo, counts: { ...undo.counts, done: 0 } }
  expect(marks(run(1), idle)[0]).toEqual([null, true])
})
