import { describe, expect, it } from 'vitest'
import type { Plan } from '#contract/model/plan'
import { reference as ref } from '#contract/model/reference'
import { confirmPlan, tickPlan } from '#view/tick-plan'
import { viewPlan } from '#view/view-plan'
import { viewStep } from '#view/view-step'
import { wholeSteps } from '#view/whole-steps'
import { sampleKinds as models } from '../planning/sample-kinds.ts'
import { object, plan, site } from '../planning/sample-site.ts'

const transitions = [{ name: 'Close', rules: [{ field: ref('field', 'f1') }] }]
/** The workflow's rule is about a field that belongs to the project that uses the workflow. */
const source = site('a', [
  object('field', 'f1', 'Size', { type: 'select', home: ref('project', 'p1') }),
  object('workflow', 'w1', 'Flow', { statuses: [], transitions }),
  object('project', 'p1', 'P', { workflow: ref('workflow', 'w1') }),
])
const destination = site('b', [])
const made = plan(source, destination)

/** The plan with a problem for which the second half of its workflow waits. */
const halfBlocked: Plan = {
  ...made,
  steps: made.steps.map((step) =>
    step.id === 'workflow:w1#2' ? { ...step, blockedBy: ['a problem'] } : step,
  ),
}

const view = (shown: Plan) =>
  viewPlan({ planId: 'plan', plan: shown, source, destination, decisions: [], models })
const confirm = (shown: Plan) =>
  confirmPlan({
    ...{ planId: 'plan', plan: shown, unticked: [], destination, models, folder: '/runs' },
    ...{ way: 'classic', restrictedActionsOf: () => [] },
  })

describe('a change that is made in two halves', () => {
  it('is one change, with what both halves need and bring', () => {
    expect(made.steps).toHaveLength(4)
    expect(wholeSteps(made).map(({ id }) => id)).toEqual(['workflow:w1', 'project:p1', 'field:f1'])
    const [whole] = wholeSteps(made)
    expect(whole?.after.transitions).toEqual([
      { name: 'Close', rules: [{ field: ref('field', 'new:field:f1') }] },
    ])
    expect(view(made)).toMatchObject({ compared: 3 })
    expect(view(made).rows[0]).toMatchObject({
      id: 'workflow:w1',
      action: 'create',
      readiness: 'ready',
      dependsOn: ['field:f1'],
    })
    expect(tickPlan(made, [])).toEqual({ leftOut: [], creates: 3, updates: 0, deletes: 0 })
  })

  it('is blocked when either half is, and counted once wherever blocked changes are counted', () => {
    const { rows } = view(halfBlocked)
    const blocked = rows.filter(({ readiness }) => readiness === 'blocked')
    expect(blocked.map(({ id }) => id)).toEqual(['workflow:w1'])
    expect(confirm(halfBlocked)).toMatchObject({ creates: 2, blocked: blocked.length })
    const both = { ...made, steps: made.steps.map((step) => ({ ...step, blockedBy: ['it'] })) }
    expect(confirm(both)).toMatchObject({ creates: 0, blocked: view(both).rows.length })
  })
})

it('the details of a step have the same row as the plan', () => {
  const { rows } = view(made)
  expect(rows.map(({ projects }) => projects)).toEqual([['P'], ['P'], ['P']])
  for (const row of rows) {
    const detail = viewStep({ plan: made, stepId: row.id, source, destination, models })
    expect(detail.row).toEqual(row)
  }
})
