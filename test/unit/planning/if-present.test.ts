import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { unlikeWanted } from '#domain/deployment/verify'
import type { KindModel } from '#domain/kind-model'
import type { Counterparts } from '#domain/planning/counterparts'
import { translate } from '#domain/planning/translate'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const fieldScheme: KindModel = {
  kind: 'fieldScheme',
  title: { one: 'field scheme', many: 'field schemes' },
  role: 'carried',
  abilities: sampleAbilities,
  collections: [
    {
      path: 'fields',
      identity: ['field'],
      order: 'unordered',
      unresolved: 'if-present',
      madeWithOthers: true,
    },
    {
      path: 'fields.*.types',
      identity: 'element',
      order: 'unordered',
      unresolved: 'if-present',
      whole: true,
      whenEmptied: 'leave-element-out',
    },
  ],
  unchangeable: [],
  deferrable: [],
  fixedOnDefault: ['name'],
}
const models = new Map([...sampleKinds, ['fieldScheme', fieldScheme] as const])

const item = (field: string, ...types: readonly string[]) => ({
  field: reference('field', field),
  types: types.map((id) => reference('issueType', id)),
})

const named = (kind: string, prefix: string, ...names: readonly string[]) =>
  names.map((name) => object(kind, `${prefix}${name}`, name, { type: 't' }))

const scheme = (prefix: string, ...items: readonly ReturnType<typeof item>[]) =>
  object('fieldScheme', `${prefix}scheme`, 'Scheme', { fields: items })

const source = (...items: readonly ReturnType<typeof item>[]) =>
  site('a', [
    user('admin'),
    object('project', 'p1', 'P', {
      field: reference('field', 's-used'),
      scheme: reference('fieldScheme', 's-scheme'),
    }),
    ...named('field', 's-', 'used', 'there', 'nowhere', 'also nowhere'),
    ...named('issueType', 's-', 'Bug', 'Gone'),
    scheme('s-', ...items),
  ])

test('what nobody selected is found on the destination, and left out with one notice if not', () => {
  const made = plan(
    source(item('s-used'), item('s-there'), item('s-nowhere'), item('s-also nowhere')),
    site('b', [user('admin'), ...named('field', 'd-', 'there')]),
    { models },
  )
  expect(stepOf(made, 'fieldScheme:s-scheme').after.fields).toEqual([
    { field: reference('field', 'new:field:s-used'), types: [] },
    { field: reference('field', 'd-there'), types: [] },
  ])
  expect(made.problems).toEqual([])
  expect(made.notices).toMatchObject([
    {
      code: 'element-left-out',
      path: 'fields',
      details: ['field scheme “Scheme”', 'also nowhere', 'nowhere', 'fields'],
    },
  ])
  expect(made.steps.map(({ id }) => id).toSorted()).toEqual([
    'field:s-used',
    'fieldScheme:s-scheme',
    'project:p1',
  ])
})

test('a restricted element loses the types that are not there, and goes with the last of them', () => {
  const made = plan(
    source(item('s-used', 's-Bug', 's-Gone'), item('s-there', 's-Gone')),
    site('b', [
      user('admin'),
      ...named('field', 'd-', 'used', 'there'),
      ...named('issueType', 'd-', 'Bug'),
    ]),
    { models },
  )
  expect(stepOf(made, 'fieldScheme:s-scheme').after.fields).toEqual([item('d-used', 'd-Bug')])
})

test('a list that says one thing as a whole replaces the destination’s', () => {
  const there = [
    user('admin'),
    ...named('field', 'd-', 'used', 'own'),
    ...named('issueType', 'd-', 'Bug', 'Task'),
    scheme('d-', item('d-used', 'd-Bug', 'd-Task'), item('d-own')),
  ]
  const widened = plan(source(item('s-used')), site('b', there), { models })
  const step = stepOf(widened, 'fieldScheme:s-scheme')
  expect(step).toMatchObject({
    action: 'update',
    after: { fields: [item('d-used'), item('d-own')] },
  })
  expect(step.changes.map(({ path }) => path)).toEqual(['fields.0.types'])
  const narrowed = plan(source(item('s-used', 's-Bug')), site('b', there), { models })
  expect(stepOf(narrowed, 'fieldScheme:s-scheme').after).toMatchObject({
    fields: [item('d-used', 'd-Bug'), item('d-own')],
  })
})

test('a default keeps its name, and the user is told', () => {
  const asDefault = { naturalKey: 'default', protection: 'default' } as const
  const made = plan(
    site('a', [
      user('admin'),
      object('project', 'p1', 'P', { scheme: reference('fieldScheme', 's1') }),
      object('fieldScheme', 's1', 'Here', { fields: [] }, asDefault),
    ]),
    site('b', [user('admin'), object('fieldScheme', 'd1', 'There', { fields: [] }, asDefault)]),
    { models },
  )
  expect(stepOf(made, 'fieldScheme:s1')).toMatchObject({ action: 'no-change' })
  expect(made.notices).toMatchObject([{ code: 'never-changed', path: 'name' }])
})

test('a new object is not done while it has elements that Jira put into it', () => {
  const wanted = { name: 'Scheme', fields: [item('one')] }
  const made = scheme('d-', item('one'), item('two'))
  const step = (action: 'create' | 'update') => ({ action, removed: [], changes: [] })
  expect(unlikeWanted(fieldScheme, wanted, made, step('create'))).toEqual(['fields'])
  expect(unlikeWanted(fieldScheme, wanted, made, step('update'))).toEqual([])
})

test('an element that may not lose a list must stand in an element', () => {
  const broken: KindModel = {
    ...fieldScheme,
    collections: [
      {
        path: 'types',
        identity: 'element',
        order: 'unordered',
        unresolved: 'if-present',
        whenEmptied: 'leave-element-out',
      },
    ],
  }
  const data = { types: [reference('issueType', '1')] }
  const none: Counterparts = {
    targetOf: () => undefined,
    presentOf: () => undefined,
    namingOf: ({ as, text }) => ({ as, text }),
    isLeftOut: () => false,
    isSkipped: () => false,
  }
  expect(() => translate(data, broken, none)).toThrow('in no element')
})
