import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { checkDeployment, isToBeCarriedOut } from '#domain/deployment/check-deployment'
import { firstHalfOf, makersNeeded } from '#domain/deployment/step-links'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { kindModelsOn } from '#kinds/products'
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

/** A field that belongs to the project whose workflow has a rule about it: the workflow is cut. */
const planWithCircle = (): Plan =>
  plan(
    site('a', [
      object('field', 'f1', 'Size', { type: 'select', home: reference('project', 'p1') }),
      object('workflow', 'w1', 'Flow', {
        statuses: [],
        transitions: [{ name: 'Close', rules: [{ field: reference('field', 'f1') }] }],
      }),
      object('workflowScheme', 'ws1', 'Scheme', { defaultWorkflow: reference('workflow', 'w1') }),
      object('permissionScheme', 'ps1', 'Permissions', { grants: [] }),
      object('project', 'p1', 'P', {
        name: 'P',
        workflowScheme: reference('workflowScheme', 'ws1'),
        permissionScheme: reference('permissionScheme', 'ps1'),
      }),
    ]),
    site('b', []),
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

  it('makes no half of an object whose other half needs what is not ticked', () => {
    const { plan: left, leftOut } = narrowPlan(planWithCircle(), ['field:f1'])
    expect(leftOut).toEqual([
      { stepId: 'workflow:w1', because: 'field:f1' },
      { stepId: 'workflowScheme:ws1', because: 'workflow:w1' },
      { stepId: 'project:p1', because: 'workflowScheme:ws1' },
    ])
    expect(left.steps.map(({ id }) => id)).toEqual(['permissionScheme:ps1'])
  })

  it('takes a half along that is needed around the circle only', () => {
    const { leftOut } = narrowPlan(planWithCircle(), ['project:p1'])
    expect(leftOut).toEqual([
      { stepId: 'workflow:w1', because: 'field:f1' },
      { stepId: 'workflowScheme:ws1', because: 'workflow:w1' },
      { stepId: 'field:f1', because: 'project:p1' },
    ])
  })

  it('takes an object out as a whole, by whichever half it is named', () => {
    const byFirst = narrowPlan(planWithCircle(), ['workflow:w1'])
    expect(narrowPlan(planWithCircle(), ['workflow:w1#2'])).toEqual(byFirst)
    expect(byFirst.plan.steps.map(({ id }) => id)).toEqual(['permissionScheme:ps1'])
  })

  it.each([
    ['without a circle', wholePlan],
    ['with a circle', planWithCircle],
  ])('always leaves a plan that may be deployed (%s)', (_, made) => {
    const whole = made()
    const objects = ({ steps }: Plan) => steps.filter(({ id }) => firstHalfOf(id) === undefined)
    const ids = objects(whole).map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(ids), (unticked) => {
        const { plan: left, leftOut } = narrowPlan(whole, unticked)
        checkDeployment(left, left.destination, undefined)
        const writes = new Set(left.steps.filter(isToBeCarriedOut).map(({ id }) => id))
        for (const id of unticked) expect(writes).not.toContain(id)
        for (const { stepId } of leftOut) expect(unticked).not.toContain(stepId)
        const lost = [...unticked, ...leftOut.map(({ stepId }) => stepId)]
        const written = objects(left).filter(isToBeCarriedOut)
        expect(written.length + new Set(lost).size).toBe(objects(whole).filter(isWriting).length)
        for (const { id } of whole.steps) {
          const first = firstHalfOf(id)
          if (first !== undefined) expect(writes.has(id)).toBe(writes.has(first))
        }
        for (const step of left.steps) {
          for (const maker of makersNeeded(step)) expect(writes).toContain(maker)
        }
      }),
    )
  })
})

it('what nothing would show without a new project goes with the last one that would have used it', () => {
  const scheme = object('workflowScheme', 'ws1', 'Scheme', {
    description: '',
    defaultWorkflow: reference('workflow', 'Flow'),
    mappings: [],
  })
  const flow = object('workflow', 'Flow', 'Flow', {}, { protection: 'locked' })
  const projectsWith = (rest: JsonObject) =>
    ['P', 'Q'].map((key) =>
      object(
        'project',
        key,
        key,
        {
          key,
          lead: reference('user', 'admin'),
          workflowScheme: reference('workflowScheme', 'ws1'),
          ...rest,
        },
        { facts: { style: 'classic', projectTypeKey: 'business' } },
      ),
    )
  const planWith = (rest: JsonObject) =>
    plan(
      site('a', [user('admin'), flow, scheme, ...projectsWith(rest)]),
      site('b', [user('admin'), flow]),
      { models: kindModelsOn('data-center'), projects: ['P', 'Q'] },
    )
  const both = planWith({})
  const kept = (unticked: readonly string[]) => {
    const { plan: narrowed, leftOut } = narrowPlan(both, unticked)
    return [narrowed.steps.filter(isWriting).map(({ id }) => id), leftOut]
  }
  expect(both.notices.map(({ code, stepId }) => `${code} ${stepId}`)).toContain(
    'name-not-listed workflowScheme:ws1',
  )
  expect(kept(['project:P'])).toEqual([['workflowScheme:ws1', 'project:Q'], []])
  expect(kept(['project:P', 'project:Q'])).toEqual([
    [],
    [{ stepId: 'workflowScheme:ws1', because: 'project:P' }],
  ])
  // It waits, too, while all of them wait.
  const waiting = planWith({ category: reference('projectCategory', 'gone') })
  expect(
    waiting.steps.filter(isWriting).map(({ id, blockedBy }) => [id, blockedBy.length]),
  ).toEqual([['workflowScheme:ws1', 2]])
})
