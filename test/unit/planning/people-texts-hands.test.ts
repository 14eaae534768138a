import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { KindModel, KindModels } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const model = (kind: string, rest: Partial<KindModel>): readonly [string, KindModel] => [
  kind,
  {
    kind,
    title: { one: kind, many: `${kind}s` },
    role: 'carried',
    abilities: sampleAbilities,
    collections: [],
    unchangeable: [],
    deferrable: [],
    ...rest,
  },
]

const models: KindModels = new Map([
  ...sampleKinds,
  model('user', {
    role: 'matched',
    usable: (found) => found.data.active !== false,
    otherKey: ({ facts }) => (typeof facts.address === 'string' ? facts.address : undefined),
  }),
  model('filter', {
    replaceablePeople: ['owner'],
    collections: [
      { path: 'shares', identity: 'element', order: 'unordered', unresolved: 'problem' },
    ],
  }),
  model('board', {
    byHand: [
      {
        member: 'columns',
        code: 'board-columns',
        values: (columns, nameOf) => [
          {
            label: 'Columns',
            value: (columns as ReturnType<typeof reference>[]).map(nameOf).join(', '),
          },
        ],
      },
    ],
    collections: [{ path: 'columns', identity: 'element', order: 'unordered' }],
    handWork: (_, isNew) => (isNew ? [{ code: 'board-swimlanes', values: [] }] : []),
  }),
  model('rule', {
    abilities: { ...sampleAbilities, proven: 'unproven' },
    handWork: () => [{ code: 'automation-secret', values: [] }],
    handWorkOnlyIfWritten: true,
  }),
])

const jql = (...parts: readonly Json[]) => ({ $text: 'jql', parts, unclear: [] })

const planOf = (
  source: readonly ConfigObject[],
  destination: readonly ConfigObject[],
  kind: string,
  decisions: readonly Decision[] = [],
) =>
  plan(site('a', [user('admin'), ...source]), site('b', [user('admin'), ...destination]), {
    projects: [],
    objects: source.filter((one) => one.kind === kind).map(({ id }) => ({ kind, id })),
    decisions,
    models,
  })

describe('a text that names objects', () => {
  const status = object('status', 's1', 'To do')
  const field = object('field', 'customfield_1', 'Severity', { type: 'select' })
  const filter = object('filter', 'f1', 'Open', {
    jql: jql({ ...reference('field', 'customfield_1'), as: 'cf', text: '' }, ' = 1 and status = ', {
      ...reference('status', 's1'),
      as: 'name',
      text: 'To do',
    }),
  })

  it('pulls in what it names, and names it as the destination will', () => {
    const there = object('status', 's9', 'To Do')
    const made = planOf([status, field, filter], [there], 'filter')
    const step = stepOf(made, 'filter:f1')
    expect(step.dependsOn).toContain('field:customfield_1')
    expect(step.after.jql).toEqual(
      jql(
        { ...reference('field', 'new:field:customfield_1'), as: 'cf', text: '' },
        ' = 1 and status = ',
        { ...reference('status', 's9'), as: 'name', text: 'To do' },
      ),
    )
  })

  it('names a project by its key, never pulls it in, and waits where there is none', () => {
    const project = object('project', 'p1', 'PAY', {}, { facts: { style: 'classic' } })
    const named = object('filter', 'f1', 'Open', {
      jql: jql('project = ', { ...reference('project', 'p1'), as: 'key', text: 'PAY' }),
    })
    const there = object('project', 'p9', 'PAY')
    const found = planOf([project, named], [there], 'filter')
    expect(found.steps.map(({ id }) => id)).toEqual(['filter:f1'])
    const lone = planOf([project, named], [], 'filter')
    expect(lone.problems).toMatchObject([
      { code: 'text-reference-missing', blocks: 'step', path: 'jql.parts.1' },
    ])
    expect(stepOf(lone, 'filter:f1').blockedBy).toHaveLength(1)
  })

  it('blocks where it is unclear, until that is accepted', () => {
    const unclear = object('filter', 'f1', 'Open', {
      jql: { ...jql('sprint = 12'), unclear: ['sprint 12'] },
    })
    const made = planOf([unclear], [], 'filter')
    expect(made.problems).toMatchObject([
      { code: 'text-unclear', path: 'jql', details: ['Open', 'sprint 12'] },
    ])
    const accepted = planOf([unclear], [], 'filter', [
      { kind: 'filter', name: 'Open', choose: 'accept', code: 'text-unclear' },
    ])
    expect(accepted.problems).toEqual([])
  })
})

describe('people', () => {
  const filter = object('filter', 'f1', 'Open', {
    owner: reference('user', 'lea'),
    shares: [reference('user', 'lea'), reference('user', 'admin')],
  })
  const decide = (choose: 'leave-out' | 'deployer'): Decision => ({
    kind: 'user',
    name: 'lea',
    choose,
  })

  it('are found by their address where nobody has their account', () => {
    const lea = { ...user('lea'), facts: { address: 'lea@acme.test' } }
    const there = { ...user('lea-2'), facts: { address: 'lea@acme.test' } }
    const made = planOf([lea, filter], [there], 'filter')
    expect(stepOf(made, 'filter:f1').after.owner).toEqual(reference('user', 'lea-2'))
    const twins = planOf([lea, filter], [there, { ...there, id: 'lea-3' }], 'filter')
    expect(twins.problems).toMatchObject([{ code: 'person-missing', path: 'shares.0' }])
    const nameless = planOf([user('lea'), filter], [user('other')], 'filter')
    expect(nameless.problems).toHaveLength(1)
  })

  it('that are left out are no problem, and leave their place', () => {
    const made = planOf([user('lea'), filter], [], 'filter', [decide('leave-out')])
    expect(made.problems).toEqual([])
    expect(made.notices).toContainEqual(
      expect.objectContaining({ code: 'element-left-out', path: 'shares.0' }),
    )
    expect(stepOf(made, 'filter:f1').after).toMatchObject({
      owner: reference('user', 'admin'),
      shares: [reference('user', 'admin')],
    })
  })

  it('whose place the deployer takes become the deploying account', () => {
    const made = planOf([user('lea'), filter], [], 'filter', [decide('deployer')])
    expect(made.problems).toEqual([])
    expect(stepOf(made, 'filter:f1').after.shares).toEqual([
      reference('user', 'admin'),
      reference('user', 'admin'),
    ])
  })
})

describe('what only a person can set', () => {
  const status = object('status', 's1', 'To Do')
  const board = object('board', 'b1', 'Team', { columns: [reference('status', 's1')] })

  it('is a manual step with values to copy, and no part of what is written', () => {
    const made = planOf([status, board], [], 'board')
    expect(made.manual).toMatchObject([
      {
        id: 'board:b1/board-columns/columns',
        objectId: 'new:board:b1',
        check: 'by-reading',
        values: [{ label: 'Columns', value: 'To Do' }],
        wanted: [reference('status', 'new:status:s1')],
      },
      { code: 'board-swimlanes', check: 'by-hand', path: '' },
    ])
    expect(stepOf(made, 'board:b1').after).toEqual({ name: 'Team' })
  })

  it('is no change of an object that exists, and nothing at all where it is the same', () => {
    const there = object('status', 's9', 'To Do')
    const differing = object('board', 'b9', 'Team', { columns: [] })
    const made = planOf([status, board], [there, differing], 'board')
    expect(stepOf(made, 'board:b1')).toMatchObject({ action: 'no-change', changes: [] })
    expect(made.manual).toMatchObject([
      { code: 'board-columns', objectId: 'b9', before: [], wanted: [reference('status', 's9')] },
    ])
    const same = object('board', 'b9', 'Team', { columns: [reference('status', 's9')] })
    expect(planOf([status, board], [there, same], 'board').manual).toEqual([])
  })

  it('is compared without the order that ids of another site give', () => {
    const here = [status, object('status', 's2', 'Done')]
    const there = [object('status', 's9', 'To Do'), object('status', 's8', 'Done')]
    const columns = (...ids: readonly string[]) => ({
      columns: ids.map((id) => reference('status', id)),
    })
    const wanted = object('board', 'b1', 'Team', columns('s1', 's2'))
    const manualWith = (...ids: readonly string[]) =>
      planOf([...here, wanted], [...there, object('board', 'b9', 'Team', columns(...ids))], 'board')
        .manual
    expect(manualWith('s8', 's9')).toEqual([])
    expect(manualWith('s8')).toMatchObject([{ code: 'board-columns' }])
  })

  it('that names what the destination lacks can only be ticked off by somebody', () => {
    const foreign = object('board', 'b1', 'Team', { columns: [reference('status', 'gone')] })
    const [columns] = planOf([foreign], [], 'board').manual
    expect(columns).toMatchObject({ code: 'board-columns', check: 'by-hand' })
  })
})

describe('a write that no specification proves', () => {
  const rule = object('rule', 'r1', 'Close children', { on: true })

  it('leaves its secrets to a person where it is new or changes, and not where it stays', () => {
    const codes = (there: readonly ConfigObject[]) =>
      planOf([rule], there, 'rule').manual.map(({ code }) => code)
    expect(codes([])).toEqual(['automation-secret'])
    const other = object('rule', 'r9', 'Close children', { on: false })
    expect(codes([other])).toEqual(['automation-secret'])
    expect(codes([object('rule', 'r9', 'Close children', { on: true })])).toEqual([])
  })

  it('needs a yes, and only where something is written', () => {
    expect(planOf([rule], [], 'rule').problems).toMatchObject([{ code: 'unproven-write' }])
    const same = object('rule', 'r9', 'Close children', { on: true })
    expect(planOf([rule], [same], 'rule').problems).toEqual([])
    const yes: Decision = {
      kind: 'rule',
      name: 'Close children',
      choose: 'accept',
      code: 'unproven-write',
    }
    expect(planOf([rule], [], 'rule', [yes]).problems).toEqual([])
  })
})
