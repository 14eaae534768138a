import { describe, expect, it } from 'vitest'
import { indexPlan, looseBranch, sharedBranch } from '../../../../renderer/state/plan-index.ts'
import {
  buildTree,
  countPlan,
  countShown,
  initialFilters,
  type PlanFilters,
  shownRows,
  type TreeNode,
} from '../../../../renderer/state/plan-view.ts'
import { largePlan, row, samplePlan } from '../sample-plan.ts'

const index = indexPlan(
  samplePlan([
    row({ id: 'a', name: 'Bug workflow', projects: ['Alpha'] }),
    row({ id: 'b', name: 'task workflow', projects: ['Alpha', 'Beta'], action: 'update' }),
    row({
      id: 'c',
      kind: 'field',
      kindTitle: 'field',
      name: 'Severity',
      ownerName: 'Default',
      projects: ['Beta'],
      readiness: 'blocked',
      action: 'problem',
    }),
    row({ id: 'd', name: 'Loose end', selected: true, readiness: 'warning' }),
    row({
      id: 'e',
      kind: 'field',
      kindTitle: 'field',
      name: 'Same',
      projects: ['Alpha'],
      action: 'no-change',
      readiness: 'nothing-to-do',
    }),
  ]),
)

const shownIds = (filters: Partial<PlanFilters>): string[] =>
  [...shownRows(index, { ...initialFilters, ...filters })].flatMap((one, position) =>
    one === 1 ? [index.rows[position]?.id ?? ''] : [],
  )

const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map((node) => (node.node === 'row' ? node.key : { [node.key]: outline(node.children) }))

describe('filters of a plan', () => {
  it.each<[string, Partial<PlanFilters>, string[]]>([
    ['nothing set: what writes nothing stays away', {}, ['a', 'b', 'c', 'd']],
    ['with what stays as it is', { unchanged: true }, ['a', 'b', 'c', 'd', 'e']],
    ['by action', { actions: new Set(['update', 'problem']) }, ['b', 'c']],
    ['by kind', { kinds: new Set(['field']) }, ['c']],
    ['by project, also one of several', { projects: new Set(['Beta']) }, ['b', 'c']],
    ['by readiness', { readiness: new Set(['warning', 'blocked']) }, ['c', 'd']],
    ['by text in any case', { text: 'WORK bug' }, ['a']],
    ['by text in the owner’s name', { text: 'default' }, ['c']],
    [
      'all at once',
      { projects: new Set(['Alpha']), text: 'task', actions: new Set(['update']) },
      ['b'],
    ],
    ['that nothing passes', { text: 'nowhere' }, []],
  ])('%s', (_, filters, ids) => {
    expect(shownIds(filters)).toEqual(ids)
  })

  it('shows what a person has to do although nothing is written', () => {
    const byHand = row({ id: 'h', name: 'Flow', action: 'by-hand', readiness: 'nothing-to-do' })
    expect([...shownRows(indexPlan(samplePlan([byHand])), initialFilters)]).toEqual([1])
  })
})

describe('tree of a plan', () => {
  it('stands by project; what several need and what none needs come last', () => {
    const shown = shownRows(index, initialFilters)
    expect(outline(buildTree(index, 'project', shown, () => true))).toEqual([
      { '@project:Alpha': ['a'] },
      { '@project:Beta': ['c'] },
      { [sharedBranch]: ['b'] },
      { [looseBranch]: ['d'] },
    ])
  })

  it('divides a project of many rows by kinds, in the order of the plan', () => {
    const many = indexPlan(
      samplePlan(
        Array.from({ length: 80 }, (_, number) =>
          row({
            id: `${number}`,
            name: `Object ${number}`,
            projects: ['Alpha'],
            ...(number % 2 === 0 ? {} : { kind: 'field', kindTitle: 'field' }),
          }),
        ),
      ),
    )
    const tree = buildTree(many, 'project', shownRows(many, initialFilters), () => true)
    const [alpha] = tree
    expect(
      alpha?.node === 'branch' &&
        alpha.children.map((node) => node.node === 'branch' && [node.key, node.children.length]),
    ).toEqual([
      ['@project:Alpha/kind:workflow', 40],
      ['@project:Alpha/kind:field', 40],
    ])
  })

  it('stands by kind, by name', () => {
    const shown = shownRows(index, { ...initialFilters, unchanged: true })
    expect(outline(buildTree(index, 'kind', shown, () => true))).toEqual([
      { '@kind:workflow': ['a', 'd', 'b'] },
      { '@kind:field': ['e', 'c'] },
    ])
  })

  it('leaves out empty branches and does not build what is folded', () => {
    const shown = shownRows(index, { ...initialFilters, kinds: new Set(['field']) })
    const tree = buildTree(index, 'project', shown, () => false)
    expect(outline(tree)).toEqual([{ '@project:Beta': [] }])
    expect(tree[0]?.node === 'branch' && [...tree[0].positions]).toEqual([2])
  })

  it('keeps the node of a row, so that nothing is drawn anew for it', () => {
    const nodes = () => buildTree(index, 'kind', shownRows(index, initialFilters), () => true)
    const first = (tree: readonly TreeNode[]) => tree[0]?.node === 'branch' && tree[0].children[0]
    expect(first(nodes())).toBe(first(nodes()))
  })
})

describe('12,000 rows', () => {
  const large = indexPlan(largePlan())
  const all = shownRows(large, { ...initialFilters, unchanged: true })

  it('shows each row exactly once in either tree', () => {
    for (const grouping of ['project', 'kind', 'harm'] as const) {
      const found: number[] = []
      const walk = (nodes: readonly TreeNode[]): void => {
        for (const node of nodes) {
          if (node.node === 'row') found.push(node.position)
          else walk(node.children)
        }
      }
      walk(buildTree(large, grouping, all, () => true))
      expect(found).toHaveLength(12_000)
      expect(new Set(found).size).toBe(12_000)
    }
  })

  it('counts by action, readiness, kind and project', () => {
    const counts = countPlan(large)
    expect(counts.actions).toEqual({
      create: 4000,
      update: 2000,
      delete: 0,
      'no-change': 2000,
      'by-hand': 0,
      reuse: 2000,
      problem: 2000,
    })
    expect(counts.readiness.blocked).toBe(2000)
    expect(counts.kinds.get('field')).toBe(1500)
    expect(countShown(shownRows(large, initialFilters))).toBe(8000)
    expect(countShown(shownRows(large, { ...initialFilters, text: 'object 1199' }))).toBe(
      large.rows.filter(
        ({ name, readiness }) => name.includes('1199') && readiness !== 'nothing-to-do',
      ).length,
    )
  })

  it('looks at each row once per filtering', () => {
    let looks = 0
    const counting = {
      ...large,
      rows: new Proxy(large.rows, {
        get: (rows, member) => {
          if (typeof member === 'string' && /^\d+$/.test(member)) looks += 1
          return Reflect.get(rows, member)
        },
      }),
    }
    shownRows(counting, {
      ...initialFilters,
      text: 'object 11',
      kinds: new Set(['field', 'status']),
    })
    expect(looks).toBe(12_000)
  })
})
