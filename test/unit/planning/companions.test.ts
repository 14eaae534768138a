import { expect, test } from 'vitest'
import { isJsonList } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import type { KindModel } from '#domain/kind-model'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const rule: KindModel = {
  kind: 'rule',
  title: { one: 'rule', many: 'rules' },
  role: 'carried',
  abilities: sampleAbilities,
  collections: [
    { path: 'projects', identity: 'element', order: 'unordered', unresolved: 'quietly' },
  ],
  unchangeable: [],
  deferrable: [],
  byHand: [{ member: 'state', code: 'automation-enable', last: true }],
  forProjects: ({ data }) =>
    isJsonList(data.projects)
      ? data.projects.filter(isReference).map(({ id }) => id)
      : ('every' as const),
}
const models = new Map([...sampleKinds, ['rule', rule] as const])

const of = (...projects: readonly string[]) => ({
  projects: projects.map((id) => reference('project', id)),
  field: reference('field', 'f1'),
})

const source = site('a', [
  user('admin'),
  object('project', 'p1', 'P'),
  object('project', 'p2', 'Q'),
  object('field', 'f1', 'Size', { type: 'text' }),
  object('rule', 'r1', 'Only of P', of('p1')),
  object('rule', 'r2', 'Of both', of('p1', 'p2')),
  object('rule', 'r3', 'Of everybody'),
  object('rule', 'r4', 'Only of Q', of('p2')),
])

const selecting = (...projects: readonly string[]) => {
  const made = plan(source, site('b', [user('admin')]), { models, projects })
  return {
    steps: made.steps.filter(({ kind }) => kind !== 'project').map(({ id, why }) => [id, why]),
    notCarried: made.notCarried,
  }
}

test('what is there for one project comes with it, with what it uses; the rest is named', () => {
  expect(selecting('P')).toEqual({
    steps: [
      ['field:f1', ['rule:r1']],
      ['rule:r1', ['project:p1']],
    ],
    notCarried: [
      { projectId: 'p1', what: expect.stringContaining('other projects'), name: 'Of both' },
      { projectId: 'p1', what: expect.stringContaining('whole site'), name: 'Of everybody' },
    ],
  })
})

test('what is there for several projects comes where all of them are selected', () => {
  const { steps, notCarried } = selecting('P', 'Q')
  expect(steps.map(([id]) => id).sort()).toEqual(['field:f1', 'rule:r1', 'rule:r2', 'rule:r4'])
  expect(notCarried.map(({ name }) => name)).toEqual(['Of everybody'])
})

test('where no project is selected, nothing comes along and nothing is named', () => {
  const made = plan(source, site('b', []), {
    models,
    projects: [],
    objects: [{ kind: 'field', id: 'f1' }],
  })
  expect(made.steps.map(({ id }) => id)).toEqual(['field:f1'])
  expect(made.notCarried).toEqual([])
})

test('what is turned on at the end waits for everything, and goes with its own object', () => {
  const decisions = [{ kind: 'rule', name: 'Only of P', choose: 'enable' } as const]
  const turnedOn = site('a', [
    ...source.objects.filter(({ id }) => id !== 'r1'),
    object('rule', 'r1', 'Only of P', { ...of('p1'), state: 'on' }),
  ])
  const made = plan(turnedOn, site('b', [user('admin')]), { models, decisions })
  const last = stepOf(made, 'rule:r1#last')
  expect(made.steps.at(-1)).toBe(last)
  expect(last.dependsOn).toEqual(['field:f1', 'project:p1', 'rule:r1'])
  expect(last.changes).toMatchObject([{ path: 'state', after: 'on' }])
  expect(stepOf(made, 'rule:r1').after).not.toHaveProperty('state')
  expect(made.manual.map(({ code, check }) => [code, check])).toEqual([
    ['automation-enable', 'by-reading'],
  ])
  const without = (id: string) => narrowPlan(made, [id]).plan.steps.map((step) => step.id)
  expect(without('rule:r1')).toEqual(['field:f1', 'project:p1'])
  expect(without('rule:r1#last')).toEqual(['field:f1', 'project:p1', 'rule:r1'])
  const asking = plan(turnedOn, site('b', [user('admin')]), { models })
  expect(asking.manual.map(({ code }) => code)).toEqual(['automation-enable'])
  expect(asking.steps.map(({ id }) => id)).not.toContain('rule:r1#last')
})

test('what is turned on at the end waits while anything of the plan does', () => {
  const decisions = [{ kind: 'rule', name: 'Only of P', choose: 'enable' } as const]
  const on = { ...of('p1'), state: 'on' }
  const field = object('field', 'f1', 'Size', { type: 'text' })
  const here = [
    user('admin'),
    object('project', 'p1', 'P'),
    field,
    object('rule', 'r1', 'Only of P', on),
  ]
  const workflow = object('workflow', 'w1', 'Flow', { lead: reference('user', 'gone') })
  const made = plan(site('a', [...here, user('gone'), workflow]), site('b', [user('admin')]), {
    models,
    decisions,
    objects: [{ kind: 'workflow', id: 'w1' }],
  })
  expect(stepOf(made, 'rule:r1').blockedBy).toEqual([])
  expect(stepOf(made, 'rule:r1#last').blockedBy).toEqual(stepOf(made, 'workflow:w1').blockedBy)
  expect(stepOf(made, 'workflow:w1').blockedBy).not.toEqual([])
})
