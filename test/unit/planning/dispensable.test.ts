import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import type { KindModel } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const context = sampleKinds.get('fieldContext')
if (!context) throw new Error('the sample has field contexts')
const version: KindModel = {
  kind: 'version',
  title: { one: 'version', many: 'versions' },
  partOf: 'project',
  role: 'carried',
  abilities: sampleAbilities,
  collections: [],
  unchangeable: [],
  deferrable: [],
}
const models = new Map([
  ...sampleKinds,
  ['fieldContext', { ...context, dispensable: ['default'] }] as const,
  ['version', version] as const,
])

const owner = { kind: 'field', id: 'f1' }

const withDefault = (value: Readonly<Record<string, string | object>> | null) => [
  user('admin'),
  object('project', 'p1', 'P', { field: reference('field', 'f1') }),
  object('project', 'p2', 'Q', {}),
  object('version', 'v1', 'One', {}, { owner: { kind: 'project', id: 'p1' } }),
  object('version', 'v2', 'Two', {}, { owner: { kind: 'project', id: 'p2' } }),
  object('field', 'f1', 'Field', { type: 't' }),
  object(
    'fieldContext',
    'c1',
    'C',
    { projects: [], options: [], default: value as never },
    { owner },
  ),
]

const planned = (
  value: Readonly<Record<string, string | object>> | null,
  there = [user('admin')],
) => plan(site('a', withDefault(value)), site('b', there), { models })

test('a default that names a missing person is left out and told, and the rest is carried', () => {
  const made = planned({ type: 'user', user: reference('user', 'gone') })
  const step = stepOf(made, 'fieldContext:c1')
  expect(step).toMatchObject({ action: 'create', blockedBy: [] })
  expect(step.after.default).toBeNull()
  expect(made.problems).toMatchObject([
    { code: 'person-missing', blocks: 'element', stepId: 'fieldContext:c1', path: 'default.user' },
  ])
})

test('a destination keeps its own default where the source has one that cannot come', () => {
  const own = { type: 'user', user: reference('user', 'admin') }
  const made = planned({ type: 'user', user: reference('user', 'gone') }, [
    user('admin'),
    object('field', 'g1', 'Field', { type: 't' }),
    object(
      'fieldContext',
      'd1',
      'C',
      { projects: [], options: [], default: own },
      { owner: { kind: 'field', id: 'g1' } },
    ),
  ])
  const step = stepOf(made, 'fieldContext:c1')
  expect(step).toMatchObject({ action: 'no-change' })
  expect(step.after.default).toEqual(own)
})

test('a version of the selected project comes along as a default', () => {
  const made = planned({ type: 'version', version: reference('version', 'v1') })
  expect(stepOf(made, 'fieldContext:c1').after.default).toEqual({
    type: 'version',
    version: reference('version', 'new:version:v1'),
  })
  expect(made.problems).toEqual([])
})

test('a default never pulls in a project that was not selected', () => {
  const made = planned({ type: 'version', version: reference('version', 'v2') })
  const ids = made.steps.map((step) => step.id)
  expect(ids).not.toContain('project:p2')
  expect(ids).not.toContain('version:v2')
  expect(stepOf(made, 'fieldContext:c1').after.default).toBeNull()
})
