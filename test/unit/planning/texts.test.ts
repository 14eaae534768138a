import { expect, test } from 'vitest'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { TextReference, TextWithReferences } from '#contract/model/text-with-references'
import type { KindModel } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const filter: KindModel = {
  kind: 'filter',
  title: { one: 'filter', many: 'filters' },
  role: 'carried',
  abilities: sampleAbilities,
  collections: [{ path: 'shares', identity: 'element', order: 'unordered', unresolved: 'problem' }],
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['owner'],
  ownedBy: 'owner',
}
const models = new Map([...sampleKinds, ['filter', filter] as const])

const text = (...parts: TextWithReferences['parts']): TextWithReferences => ({
  $text: 'jql',
  parts,
  unclear: [],
})

const inText = (kind: string, id: string, as: string, name: string): TextReference => ({
  ...reference(kind, id),
  as,
  text: name,
})

const owned = (id: string, owner: string, jql: Json = text(), shares: readonly Json[] = []) =>
  object('filter', id, 'Open work', { owner: reference('user', owner), jql, shares })

const between = (
  source: Parameters<typeof site>[1],
  destination: Parameters<typeof site>[1],
  ...ids: readonly string[]
) =>
  plan(site('a', [user('admin'), ...source]), site('b', [user('admin'), ...destination]), {
    models,
    projects: [],
    objects: ids.map((id) => ({ kind: 'filter', id })),
  })

test('each owner may have a filter of a name', () => {
  const made = between(
    [user('ann'), user('bob'), owned('1', 'ann'), owned('2', 'bob')],
    [user('ann'), user('bob'), owned('9', 'bob')],
    '1',
    '2',
  )
  expect(stepOf(made, 'filter:1').action).toBe('create')
  expect(stepOf(made, 'filter:2')).toMatchObject({ action: 'no-change', destinationId: '9' })
})

test('what somebody owns who is missing is the deploying account’s, and is found there again', () => {
  const source = [user('ann'), owned('1', 'ann')]
  const first = between(source, [], '1')
  expect(stepOf(first, 'filter:1').after.owner).toEqual(reference('user', 'admin'))
  const second = between(source, [owned('9', 'admin')], '1')
  expect(stepOf(second, 'filter:1')).toMatchObject({ action: 'no-change', destinationId: '9' })
})

test('what bears the name but is another’s is asked about where its owner is missing', () => {
  const made = between(
    [user('gone'), user('bob'), owned('1', 'gone')],
    [user('bob'), owned('9', 'bob')],
    '1',
  )
  expect(made.problems).toMatchObject([
    { code: 'ambiguous-name', stepId: 'filter:1', candidates: [{ id: '9' }] },
  ])
})

test('what a namesake belongs to is nobody else’s', () => {
  const made = between(
    [user('gone'), user('bob'), owned('1', 'gone'), owned('2', 'bob')],
    [user('bob'), owned('9', 'bob')],
    '1',
    '2',
  )
  expect(stepOf(made, 'filter:1').action).toBe('create')
  expect(stepOf(made, 'filter:2')).toMatchObject({ action: 'no-change', destinationId: '9' })
})

test('filters that would come to belong to one account cannot bear one name', () => {
  const made = between([user('ann'), owned('1', 'ann'), owned('2', 'admin')], [], '1', '2')
  expect(made.problems.map(({ code, stepId }) => [code, stepId])).toEqual([
    ['ambiguous-name', 'filter:1'],
    ['ambiguous-name', 'filter:2'],
  ])
})

const project = (id: string, key: string) => ({
  ...object('project', id, key, {}),
  naturalKey: `key:${key}`,
})

test('texts and shares name projects that nobody selected, if the destination has them', () => {
  const jql = text('project in (', inText('project', 'p1', 'key', 'AB'), ')')
  const share = (id: string) => ({ type: 'project', project: reference('project', id) })
  const made = between(
    [
      project('p1', 'AB'),
      project('p2', 'GONE'),
      owned('1', 'admin', jql, [share('p1'), share('p2')]),
    ],
    [project('d1', 'AB')],
    '1',
  )
  expect(made.steps.map(({ id }) => id)).toEqual(['filter:1'])
  expect(stepOf(made, 'filter:1').after).toMatchObject({
    jql: text('project in (', inText('project', 'd1', 'key', 'AB'), ')'),
    shares: [share('d1')],
  })
  expect(made.problems.map(({ code, blocks, path }) => [code, blocks, path])).toEqual([
    ['reference-missing', 'element', 'shares.1.project'],
  ])
})

test('a name that is not the only one any more gives way to the id', () => {
  const jql = text(
    inText('field', 's1', 'name', 'Team'),
    ' = ',
    inText('status', 's2', 'name', 'Done'),
  )
  const made = between(
    [
      object('field', 's1', 'Team', { type: 'a' }),
      object('status', 's2', 'Done'),
      owned('1', 'admin', jql),
    ],
    [
      object('field', 'd1', 'Team', { type: 'a' }),
      { ...object('field', 'd2', 'team', { type: 'b' }), naturalKey: 'name:team|b' },
      object('status', 'd3', 'DONE'),
    ],
    '1',
  )
  expect(stepOf(made, 'filter:1').after.jql).toEqual(
    text(inText('field', 'd1', 'id', ''), ' = ', inText('status', 'd3', 'name', 'Done')),
  )
})

const search = [
  object('status', 's1', 'Done'),
  owned('1', 'admin', text('status = ', inText('status', 's1', 'name', 'Done'))),
]
const otherwise = object('status', 'd1', 'DONE')
const nameIn = (made: ReturnType<typeof between>) =>
  (stepOf(made, 'filter:1').after.jql as TextWithReferences).parts[1]

test('a text names what the plan renames by the name that it will have', () => {
  const made = between(search, [otherwise], '1')
  expect(stepOf(made, 'status:s1')).toMatchObject({ action: 'update', after: { name: 'Done' } })
  expect(nameIn(made)).toEqual(inText('status', 'd1', 'name', 'Done'))
})

test('a text names what stays as it is by the name that it has', () => {
  const selection = { models, projects: [], objects: [{ kind: 'filter', id: '1' }] }
  const source = site('a', [user('admin'), ...search])
  const destination = site('b', [user('admin'), otherwise])
  const reused = { kind: 'status', name: 'Done', choose: 'reuse' } as const
  for (const made of [
    plan(source, destination, { ...selection, decisions: [reused] }),
    plan(source, destination, { ...selection, base: source }),
  ]) {
    expect(stepOf(made, 'status:s1').after.name).toBe('DONE')
    expect(nameIn(made)).toEqual(inText('status', 'd1', 'name', 'DONE'))
  }
})

test('a text is compared as a whole', () => {
  const made = between(
    [owned('1', 'admin', text('a = b'))],
    [owned('9', 'admin', text('a = c'))],
    '1',
  )
  expect(stepOf(made, 'filter:1').changes).toEqual([
    { path: 'jql', before: text('a = c'), after: text('a = b') },
  ])
})
