import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { checkDeployment, isToBeCarriedOut } from '#domain/deployment/check-deployment'
import { makersNeeded } from '#domain/deployment/step-links'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { object, plan, site, user } from './sample-site.ts'

const workflow = (id: string, name: string, statuses: readonly string[]) =>
  object('workflow', id, name, {
    statuses: statuses.map((status) => ({ status: reference('status', status) })),
    transitions: [],
  })

const wholePlan = (): Plan =>
  plan(
    site('a', [
      user('admin'),
      object('status', 's1', 'To Do', { category: 'TODO' }),
      object('status', 's2', 'Done', { category: 'DONE' }),
      workflow('w1', 'Flow', ['s1', 's2']),
      workflow('w2', 'Other', ['s2']),
      object('workflowScheme', 'ws1', 'Scheme', {
        defaultWorkflow: reference('workflow', 'w1'),
        mappings: [
          { issueType: reference('issueType', 't1'), workflow: reference('workflow', 'w2') },
        ],
      }),
      object('issueType', 't1', 'Bug'),
      object('permissionScheme', 'ps1', 'Permissions', { grants: [] }),
      object('project', 'p1', 'P', {
        name: 'P',
        workflowScheme: reference('workflowScheme', 'ws1'),
        permissionScheme: reference('permissionScheme', 'ps1'),
      }),
      object('version', 'v1', '1.0', {}, { owner: { kind: 'project', id: 'p1' } }),
    ]),
    site('b', [user('admin'), object('status', 'x2', 'Done', { category: 'TODO' })]),
  )

describe('narrowPlan()', () => {
  it('changes nothing when everything is ticked', () => {
    expect(narrowPlan(wholePlan(), [])).toEqual({ plan: wholePlan(), leftOut: [] })
  })

  it('takes along what needs an object that is not made, naming the nearest reason', () => {
    const { plan: left, leftOut } = narrowPlan(wholePlan(), ['status:s1'])
    expect(leftOut).toEqual([
      { stepId: 'workflow:w1', because: 'status:s1' },
      { stepId: 'workflowScheme:ws1', because: 'workflow:w1' },
      { stepId: 'project:p1', because: 'workflowScheme:ws1' },
      { stepId: 'version:v1', because: 'project:p1' },
    ])
    expect(left.steps.map(({ id }) => id).sort()).toEqual([
      'issueType:t1',
      'permissionScheme:ps1',
      'status:s2',
      'workflow:w2',
    ])
  })

  it('uses an existing object as it stands when its modification is not ticked', () => {
    const whole = wholePlan()
    expect(whole.steps.find(({ id }) => id === 'status:s2')?.action).toBe('update')
    const { plan: left, leftOut } = narrowPlan(whole, ['status:s2'])
    expect(leftOut).toEqual([])
    expect(left.steps.map(({ id }) => id)).not.toContain('status:s2')
    expect(left.steps).toHaveLength(whole.steps.length - 1)
  })

  it('always leaves a plan that may be deployed', () => {
    const whole = wholePlan()
    const ids = whole.steps.map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(ids), (unticked) => {
        const { plan: left, leftOut } = narrowPlan(whole, unticked)
        checkDeployment(left, left.destination, undefined)
        const writes = new Set(left.steps.filter(isToBeCarriedOut).map(({ id }) => id))
        for (const id of unticked) expect(writes).not.toContain(id)
        for (const { stepId } of leftOut) expect(unticked).not.toContain(stepId)
        const lost = [...unticked, ...leftOut.map(({ stepId }) => stepId)]
        expect(writes.size + new Set(lost).size).toBe(whole.steps.filter(isWriting).length)
        for (const step of left.steps) {
          for (const maker of makersNeeded(step)) expect(writes).toContain(maker)
        }
      }),
    )
  })
})
