import { expect, it } from 'vitest'
import { sayPlan } from '#terminal/say-plan'
import { row, samplePlan } from '../renderer/sample-plan.ts'

it('lists what is written as data, the worst first, with how far it can be undone', () => {
  const hit = { issues: 30, projects: 2, dependants: 5 }
  const view = samplePlan([
    row({ id: 'new' }),
    row({ id: 'kept', action: 'no-change', harm: { ...hit, does: 'nothing' } }),
    row({ id: 'changed', action: 'update', harm: { ...hit, does: 'changes' } }),
    row({ id: 'gone', action: 'delete', reversible: 'in-part', harm: { ...hit, does: 'deletes' } }),
  ])
  const { json } = sayPlan(view, 'a.slipway-plan', null)
  expect(json).toMatchObject({
    steps: [
      { id: 'gone', action: 'delete', undo: 'in-part', does: 'deletes', issues: 30, projects: 2 },
      { id: 'changed', action: 'update', undo: 'fully', does: 'changes', dependants: 5 },
      { id: 'new', action: 'create', undo: 'fully', does: 'adds', issues: 0 },
    ],
  })
})
