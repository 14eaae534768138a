import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { FieldModel, Snapshot } from '#contract/model/snapshot'
import { referencesIn } from '#domain/reference-walk'
import { type FieldsByType, nothingSaid, permanentFields } from '#kinds/field-models/fields-by-type'
import { fromConfigurations, shownBy } from '#kinds/field-models/from-configurations'
import { fromFieldScheme } from '#kinds/field-models/from-field-scheme'
import { inFieldModel } from '#kinds/field-models/in-field-model'
import { listedFields } from '#kinds/field-models/listed-fields'
import { unordered } from '#kinds/unordered'
import { object, site } from '../planning/sample-site.ts'

const fields = ['summary', 'priority', 'customfield_1', 'customfield_2', 'customfield_3']
const types = ['bug', 'task', 'epic']
const texts = [null, '', 'Why?', 'Own text']

const field = (id: string): JsonObject => reference('field', id)
const type = (id: string): JsonObject => reference('issueType', id)
const ownText = (id: string): string => (id === 'customfield_1' ? 'Own text' : '')

const into = (source: Snapshot, fieldModel: FieldModel, objects: readonly ConfigObject[] = []) =>
  inFieldModel(source, { fieldModel, objects })

/** Work types, fields and a project that uses the given scheme for all three types. */
const withProject = (scheme: JsonObject, objects: readonly ConfigObject[]): Snapshot =>
  site('a', [
    ...types.map((id) => object('issueType', id, `Type ${id}`)),
    ...fields.map((id) =>
      object(
        'field',
        id,
        `Field ${id}`,
        { description: ownText(id) },
        { facts: { locked: false } },
      ),
    ),
    object('issueTypeScheme', 'its', 'Types', { issueTypes: types.map(type) }),
    object('project', 'p', 'P', {
      issueTypeScheme: reference('issueTypeScheme', 'its'),
      fieldScheme: scheme,
    }),
    ...objects,
  ])

const asDefault = { naturalKey: 'default', protection: 'default' } as const

/** What a project of the site sees: for each type and field whether it is there, and what is said. */
const seen = (all: FieldsByType) =>
  types.flatMap((id) =>
    fields.map((one) => {
      const said = (all.apart.get(id) ?? all.rest).get(one)
      return [
        id,
        one,
        said && {
          required: said.required || permanentFields.includes(one),
          description: said.description ?? ownText(one),
          renderer: said.renderer === 'wiki',
        },
      ]
    }),
  )

const dataOf = (snapshot: Snapshot, kind: string, id: string): JsonObject => {
  const found = snapshot.objects.find((one) => one.kind === kind && one.id === id)
  if (!found) throw new Error(`no ${kind} ${id}`)
  return found.data
}

const usedBy = ({ objects }: Snapshot): { $ref: string; id: string } =>
  objects.find(({ kind }) => kind === 'project')?.data.fieldScheme as never

const seenWithConfigurations = (snapshot: Snapshot) => {
  const { $ref, id } = usedBy(snapshot)
  const all = fromConfigurations(dataOf(snapshot, $ref, id), (one) =>
    shownBy(dataOf(snapshot, 'fieldConfiguration', one), fields),
  )
  return seen(all ?? expect.fail())
}

const seenWithScheme = (snapshot: Snapshot) => {
  const { $ref, id } = usedBy(snapshot)
  return seen(fromFieldScheme(dataOf(snapshot, $ref, id)))
}

/** Every reference leads somewhere, and nothing of the other model is left. */
const expectConsistent = ({ objects }: Snapshot, ...gone: readonly string[]) => {
  const ids = new Set(objects.map(({ kind, id }) => `${kind}:${id}`))
  expect(ids.size).toBe(objects.length)
  for (const one of objects) {
    expect(gone).not.toContain(one.kind)
    for (const { reference: to } of referencesIn(one.data)) {
      expect(ids).toContain(`${to.$ref}:${to.id}`)
    }
  }
}

const text = fc.constantFrom(...texts)

const item = fc.record({
  hidden: fc.boolean(),
  required: fc.boolean(),
  description: text,
  renderer: fc.constantFrom(null, 'wiki'),
})

const items = fc
  .record(Object.fromEntries(fields.slice(1).map((id) => [id, fc.option(item)])))
  .map((all) =>
    Object.entries(all).flatMap(([id, said]) => {
      if (said === null) return []
      return [{ field: field(id), ...(said.hidden ? { ...nothingSaid, hidden: true } : said) }]
    }),
  )

const configurations = fc.tuple(items, items, items)

const legacySite = fc
  .tuple(configurations, fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }), fc.subarray(types))
  .map(([all, chosen, apart]) =>
    withProject(reference('fieldConfigurationScheme', '7'), [
      object(
        'fieldConfiguration',
        '0',
        'Standard',
        { description: '', items: all[0] },
        {
          ...asDefault,
          facts: { configurable: fields },
        },
      ),
      object('fieldConfiguration', '1', 'One', { description: '', items: all[1] }),
      object('fieldConfiguration', '2', 'Two', { description: '', items: all[2] }),
      object('fieldConfigurationScheme', '7', 'Scheme', {
        description: 'Why',
        mappings: [
          { issueType: 'default', configuration: reference('fieldConfiguration', '0') },
          ...apart.map((id, at) => ({
            issueType: type(id),
            configuration: reference('fieldConfiguration', String(chosen[at])),
          })),
        ],
      }),
    ]),
  )

const exception = (id: string) =>
  fc.record({
    workType: fc.constant(type(id)),
    required: fc.option(fc.boolean()),
    description: text,
    renderer: fc.constantFrom(null, 'text', 'wiki'),
  })

const schemeItem = (id: string) =>
  fc.record({
    field: fc.constant(field(id)),
    workTypes: fc.subarray(types).map((some) => some.map(type)),
    required: id === 'summary' ? fc.constant(true) : fc.boolean(),
    description: text,
    renderer: fc.constantFrom(null, 'text', 'wiki'),
    exceptions: fc
      .subarray(types)
      .chain((some) => fc.tuple(...some.map(exception)) as fc.Arbitrary<readonly JsonObject[]>),
  })

const plain = { required: false, description: null, renderer: null }
const shown = (id: string, more: JsonObject = {}): JsonObject => ({
  field: field(id),
  workTypes: [],
  ...plain,
  exceptions: [],
  ...more,
})
const said = (id: string, more: JsonObject): JsonObject => ({
  field: field(id),
  hidden: false,
  ...plain,
  ...more,
})

/** The default scheme, which tells which fields a scheme can have. */
const everyField = object(
  'fieldScheme',
  '1',
  'Default Field Scheme',
  { description: '', fields: fields.map((id) => shown(id)) },
  asDefault,
)

const schemeSite = fc
  .subarray(fields.slice(1))
  .chain((some) => fc.tuple(...['summary', ...some].map(schemeItem)))
  .map((all) =>
    withProject(reference('fieldScheme', '7'), [
      everyField,
      object('fieldScheme', '7', 'Scheme', {
        description: 'Why',
        fields: all.map((one) =>
          // A permanent field is there for all types and required for all of them.
          (one.field as { id?: string }).id === 'summary'
            ? { ...one, workTypes: [], exceptions: [] }
            : one,
        ) as unknown as JsonObject[],
      }),
    ]),
  )

describe('between the field models, over generated sites', () => {
  it('a field scheme shows and requires what the configurations did', () => {
    fc.assert(
      fc.property(legacySite, (before) => {
        const { source } = into(before, 'field-schemes')
        expectConsistent(source, 'fieldConfiguration', 'fieldConfigurationScheme')
        expect(seenWithScheme(source)).toEqual(seenWithConfigurations(before))
      }),
      { numRuns: 300 },
    )
  })

  it('configurations show and require what the field scheme did', () => {
    fc.assert(
      fc.property(schemeSite, (before) => {
        const { source } = into(before, 'field-configurations')
        expectConsistent(source, 'fieldScheme')
        expect(seenWithConfigurations(source)).toEqual(seenWithScheme(before))
      }),
      { numRuns: 300 },
    )
  })

  it('comes to the same whenever it is done, and is nothing where nothing is to be done', () => {
    fc.assert(
      fc.property(fc.oneof(legacySite, schemeSite), (before) => {
        for (const model of ['field-schemes', 'field-configurations'] as const) {
          const { source } = into(before, model)
          expect(into(before, model).source).toEqual(source)
          expect(into(source, model).source).toBe(source)
        }
      }),
      { numRuns: 50 },
    )
  })
})

const configuration = (id: string) => reference('fieldConfiguration', id)

test('configurations become one scheme that names the work types which differ', () => {
  const before = withProject(reference('fieldConfigurationScheme', '7'), [
    object(
      'fieldConfiguration',
      '0',
      'Standard',
      { description: '', items: [] },
      {
        ...asDefault,
        facts: { configurable: fields },
      },
    ),
    object('fieldConfiguration', '1', 'For bugs', {
      description: 'Lost',
      items: [
        said('priority', { hidden: true }),
        said('customfield_1', { required: true, description: 'Why?' }),
      ],
    }),
    object('fieldConfiguration', '2', 'Unused', {
      description: 'Kept',
      items: [said('priority', { hidden: true })],
    }),
    object('fieldConfigurationScheme', '7', 'Scheme', {
      description: 'What for',
      mappings: [
        { issueType: 'default', configuration: configuration('0') },
        { issueType: type('bug'), configuration: configuration('1') },
      ],
    }),
  ])
  const { source, notices, counterpartsOf } = into(before, 'field-schemes')
  const schemes = source.objects.filter(({ kind }) => kind === 'fieldScheme')
  expect(schemes.map(({ id, name }) => [id, name])).toEqual([
    ['fieldConfigurationScheme-7', 'Scheme'],
    ['fieldConfiguration-2', 'Unused'],
  ])
  expect(schemes[0]?.data).toEqual({
    name: 'Scheme',
    description: 'What for',
    fields: unordered([
      shown('customfield_1', {
        exceptions: [
          { workType: type('bug'), required: true, description: 'Why?', renderer: null },
        ],
      }),
      shown('customfield_2'),
      shown('customfield_3'),
      shown('priority', { workTypes: [type('epic'), type('task')] }),
      shown('summary', { required: true }),
    ]),
  })
  expect(notices).toMatchObject([
    {
      code: 'made-from-configurations',
      stepId: 'fieldScheme:fieldConfigurationScheme-7',
      details: ['Scheme', 'For bugs', 'Standard'],
    },
    { stepId: 'fieldScheme:fieldConfiguration-2', details: ['Unused'] },
  ])
  const scheme = { kind: 'fieldScheme', id: 'fieldConfigurationScheme-7' }
  expect(counterpartsOf({ kind: 'fieldConfigurationScheme', id: '7' })).toEqual([scheme])
  expect(counterpartsOf({ kind: 'fieldConfiguration', id: '1' })).toEqual([scheme])
  expect(counterpartsOf({ kind: 'field', id: 'summary' })).toEqual([
    { kind: 'field', id: 'summary' },
  ])
})

test('a scheme becomes one configuration for most work types and one for each set of others', () => {
  const before = withProject(reference('fieldScheme', '7'), [
    everyField,
    object('fieldScheme', '7', 'Scheme', {
      description: 'What for',
      fields: [
        shown('summary', { required: true }),
        shown('priority', { workTypes: [type('bug'), type('task')] }),
        shown('customfield_1', { description: 'Own text' }),
        shown('customfield_2', { renderer: 'wiki' }),
      ],
    }),
  ])
  const { source, notices } = into(before, 'field-configurations')
  const scheme = source.objects.find(
    (one) => one.kind === 'fieldConfigurationScheme' && one.protection === 'none',
  )
  const id = 'fieldScheme-7'
  expect(scheme).toMatchObject({ id, name: 'Scheme', naturalKey: 'name:scheme' })
  expect(scheme?.data).toEqual({
    name: 'Scheme',
    description: 'What for',
    mappings: unordered([
      { issueType: type('bug'), configuration: configuration(`${id}-bug`) },
      { issueType: type('task'), configuration: configuration(`${id}-bug`) },
      { issueType: 'default', configuration: configuration(id) },
    ]),
  })
  const hidden = (one: string) => said(one, { hidden: true })
  const wiki = said('customfield_2', { renderer: 'wiki' })
  expect(dataOf(source, 'fieldConfiguration', id)).toEqual({
    name: 'Scheme',
    description: '',
    items: unordered([wiki, hidden('customfield_3'), hidden('priority')]),
  })
  expect(dataOf(source, 'fieldConfiguration', `${id}-bug`)).toEqual({
    name: 'Scheme: Type bug, Type task',
    description: '',
    items: unordered([wiki, hidden('customfield_3')]),
  })
  expect(notices.slice(1)).toMatchObject([
    {
      code: 'made-from-field-scheme',
      stepId: 'fieldConfigurationScheme:fieldScheme-7',
      details: ['Scheme', 'Scheme: Type bug, Type task'],
    },
  ])
})

test('a default stays a default, unless it tells work types apart where no default can', () => {
  const converted = (...all: readonly JsonObject[]) =>
    into(
      withProject(reference('fieldScheme', '1'), [
        object(
          'fieldScheme',
          '1',
          'Default Field Scheme',
          { description: '', fields: all },
          asDefault,
        ),
      ]),
      'field-configurations',
    )
      .source.objects.filter(({ kind }) => kind.startsWith('fieldConfiguration'))
      .map(({ kind, naturalKey, protection }) => [kind, naturalKey, protection])
  expect(converted(shown('priority'))).toEqual([
    ['fieldConfigurationScheme', 'default', 'default'],
    ['fieldConfiguration', 'default', 'default'],
  ])
  expect(converted(shown('priority', { workTypes: [type('bug')] }))).toEqual([
    ['fieldConfigurationScheme', 'name:default field scheme', 'none'],
    ['fieldConfiguration', 'name:default field scheme', 'none'],
    ['fieldConfiguration', 'name:default field scheme: type bug', 'none'],
  ])
})

test('Jira’s own fields that the destination lists nowhere are left out', () => {
  const legacy = withProject(reference('fieldConfigurationScheme', '7'), [
    object(
      'fieldConfiguration',
      '0',
      'Standard',
      { description: '', items: [] },
      {
        ...asDefault,
        facts: { configurable: fields },
      },
    ),
    object('fieldConfigurationScheme', '7', 'Scheme', {
      description: '',
      mappings: [{ issueType: 'default', configuration: configuration('0') }],
    }),
  ])
  const lean = object(
    'fieldScheme',
    '1',
    'Default',
    { description: '', fields: [shown('summary')] },
    asDefault,
  )
  const { source } = into(legacy, 'field-schemes', [lean])
  expect([...listedFields(source.objects)].toSorted()).toEqual([
    'customfield_1',
    'customfield_2',
    'customfield_3',
    'summary',
  ])
  const standard = object(
    'fieldConfiguration',
    '0',
    'Standard',
    { items: [] },
    {
      ...asDefault,
      facts: { configurable: ['summary'] },
    },
  )
  const without = withProject(reference('fieldScheme', '1'), [everyField, { ...lean, id: '2' }])
  const items = into(without, 'field-configurations', [standard]).source.objects.flatMap(
    ({ kind, data }) =>
      kind === 'fieldConfiguration' ? (data.items as readonly JsonObject[]) : [],
  )
  expect(new Set(items.map((one) => JSON.stringify(one.field)))).toEqual(
    new Set(
      ['customfield_1', 'customfield_2', 'customfield_3'].map((id) => JSON.stringify(field(id))),
    ),
  )
})

test('what could not be read is not guessed: the project refers to nothing, and the gap stays', () => {
  const unread = withProject(reference('fieldConfigurationScheme', '7'), [
    object('fieldConfigurationScheme', '7', 'Scheme', {
      description: '',
      mappings: [{ issueType: 'default', configuration: configuration('9') }],
    }),
  ])
  const gaps = [
    { kind: 'fieldConfiguration', what: 'w', code: 'auth.permission-missing', reason: '' },
  ]
  const { source } = into({ ...unread, gaps }, 'field-schemes')
  expect(usedBy(source)).toBeNull()
  expect(source.gaps).toMatchObject([{ kind: 'fieldScheme', what: 'w' }])
})
