import { expect, test } from 'vitest'
import { isJsonList } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import type { KindModel } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, user } from './sample-site.ts'

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
