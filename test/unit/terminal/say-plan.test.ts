import { expect, it } from 'vitest'
import type { RestrictedChanges } from '#contract/model/restriction'
import { sayPlan } from '#terminal/say-plan'
import { row, samplePlan } from '../renderer/sample-plan.ts'

const inPlan = (count: number): RestrictedChanges => ({
  restriction: {
    ...{ action: 'write-without-scope', reason: 'no-scope-for-it' },
    ...{ force: 'may-refuse', instead: 'classic-api-token' },
  },
  changes: Array.from({ length: count }, (_, at) => {
    return { stepId: `priority:${at}`, kindTitle: 'priority', name: `P${at}` }
  }),
})

it.each([
  [
    1,
    /restricted: 1 change may be refused the way you sign in: priority P0\. .*without scopes for it\./,
  ],
  [12, /restricted: 12 changes may be refused .* priority P9, 2 more\. /],
])('says beforehand what the sign-in may be refused: %s', (count, said) => {
  const restricted = [inPlan(count)]
  const { text, json } = sayPlan({ view: samplePlan([]), restricted }, 'a.slipway-plan', null)
  expect(text).toMatch(said)
  expect(json).toMatchObject({ restricted })
})

it('lists what is written as data, the worst first, with how far it can be undone', () => {
  const hit = { issues: 30, projects: 2, dependants: 5 }
  const view = samplePlan([
    row({ id: 'new' }),
    row({ id: 'kept', action: 'no-change', harm: { ...hit, does: 'nothing' } }),
    row({ id: 'changed', action: 'update', harm: { ...hit, does: 'changes' } }),
    row({ id: 'gone', action: 'delete', reversible: 'in-part', harm: { ...hit, does: 'deletes' } }),
  ])
  const { json } = sayPlan({ view, restricted: [] }, 'a.slipway-plan', null)
  expect(json).toMatchObject({
    steps: [
      { id: 'gone', action: 'delete', undo: 'in-part', does: 'deletes', issues: 30, projects: 2 },
      { id: 'changed', action: 'update', undo: 'fully', does: 'changes', dependants: 5 },
      { id: 'new', action: 'create', undo: 'fully', does: 'adds', issues: 0 },
    ],
  })
})
