import { expect, it } from 'vitest'
import type { StepOutcome } from '#contract/model/run'
import { baseOfRuns } from '#domain/three-way/base-of-run'
import { bareStep } from '../../bare-step.ts'
import { object, site } from './sample-site.ts'

const step = (sourceId: string, action: 'update' | 'no-change' | 'reuse') => ({
  ...bareStep,
  id: `status:${sourceId}`,
  kind: 'status',
  name: sourceId,
  naturalKey: sourceId,
  sourceId,
  action,
})
const run = (
  text: string,
  steps: readonly ReturnType<typeof step>[],
  ended: Readonly<Record<string, StepOutcome>> = {},
) => ({
  source: site(
    'here',
    ['1', '2', '3', '4'].map((id) => object('status', id, id, { text })),
  ),
  steps,
  outcomeOf: (stepId: string) => ended[stepId],
})
const done: StepOutcome = { state: 'done', destinationId: 'x' }

it('is what was equal after the latest run that concerned each object', () => {
  const latest = run('new', [step('1', 'update'), step('2', 'update'), step('3', 'reuse')], {
    'status:1': done,
  })
  const earlier = run(
    'old',
    ['1', '2', '3', '4'].map((id) => step(id, 'no-change')),
  )
  const base = baseOfRuns([latest, earlier])
  // The second was not done, the third was used as it was: they are not equal any more.
  expect(base?.objects.map(({ id, data }) => [id, data.text])).toEqual([
    ['1', 'new'],
    ['4', 'old'],
  ])
})

it('is not known where a conflict was left, nor without any run', () => {
  const left: StepOutcome = { state: 'done', destinationId: 'x', left: ['text'] }
  expect(baseOfRuns([run('new', [step('1', 'update')], { 'status:1': left })])?.objects).toEqual([])
  expect(baseOfRuns([])).toBeUndefined()
})
