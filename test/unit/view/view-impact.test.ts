import { expect, test } from 'vitest'
import { impactViewSchema } from '#contract/model/impact-view'
import { reference } from '#contract/model/reference'
import { kindModels } from '#kinds/registry'
import { viewPlan } from '#view/view-plan'
import { searchesOfStep, viewStep } from '#view/view-step'
import { object, plan, site, user } from '../planning/sample-site.ts'

const ref = reference

const at = (title: string, description: string, issueCount: number) =>
  site(title, [
    user('admin'),
    object('priority', '3', 'High', { description, color: '#fff' }),
    object('field', 'customfield_1', 'Size', { type: 'text', description, searcherKey: '' }),
    object('screen', '5', 'Dialog', {
      description,
      tabs: [{ name: 'A', fields: [ref('field', 'customfield_1')] }],
    }),
    object('screenScheme', '6', 'Dialogs', {
      description: '',
      screens: { default: ref('screen', '5') },
    }),
    object('issueTypeScreenScheme', '7', 'Types', {
      description: '',
      mappings: [{ issueType: 'default', screenScheme: ref('screenScheme', '6') }],
    }),
    object(
      'project',
      '9',
      'P',
      { name: 'Home', issueTypeScreenScheme: ref('issueTypeScreenScheme', '7') },
      { facts: { issueCount, style: 'classic', projectTypeKey: 'software' } },
    ),
  ])

const source = at('here', 'new', 1)
const destination = at('there', 'old', 12)
const made = plan(source, destination, { models: kindModels })
const input = { plan: made, source, destination, models: kindModels }

test('what a change hits is told by kind, with the issues of then and the way to count those of now', () => {
  const { impact, row } = viewStep({ ...input, stepId: 'screen:5' })
  expect(impactViewSchema.parse(impact)).toEqual({
    readAt: destination.takenAt,
    issues: 12,
    search: { jql: 'project in (9)', of: 'projects' },
    kinds: [
      { kind: 'project', title: { one: 'project', many: 'projects' }, names: ['P'] },
      { kind: 'screenScheme', title: kindModels.get('screenScheme')?.title, names: ['Dialogs'] },
      {
        kind: 'issueTypeScreenScheme',
        title: kindModels.get('issueTypeScreenScheme')?.title,
        names: ['Types'],
      },
    ],
  })
  expect(row.harm).toEqual({ does: 'changes', issues: 12, projects: 1, dependants: 2 })
  expect(searchesOfStep({ ...input, stepId: 'screen:5' })).toEqual(['project in (9)'])
})

test('where issues can have the object itself, those are counted', () => {
  const { impact } = viewStep({ ...input, stepId: 'field:customfield_1' })
  expect(impact?.search).toEqual({ jql: 'cf[1] is not EMPTY', of: 'object' })
})

test('what is not there yet hits nothing', () => {
  const alone = { ...destination, objects: [user('admin')] }
  const fresh = plan(source, alone, { models: kindModels })
  const { rows } = viewPlan({
    ...{ planId: 'p', plan: fresh, source, destination: alone, decisions: [] },
    models: kindModels,
  })
  const added = rows.filter(({ harm }) => harm.does === 'adds')
  expect(added.length).toBeGreaterThan(3)
  expect(added.filter(({ harm }) => harm.projects + harm.dependants > 0)).toEqual([])
  const views = added.map(({ id }) =>
    viewStep({ ...input, plan: fresh, destination: alone, stepId: id }),
  )
  expect(views.map(({ impact }) => impact)).toEqual(views.map(() => null))
})
