import type { Action } from '#contract/model/plan'
import type { PlanRow, Readiness } from '#contract/model/plan-view'
import { allWords } from './all-words.ts'
import type { Grouping, PlanIndex, Stretch } from './plan-index.ts'
import { isTickable } from './ticks.ts'

/** What of a plan is shown. An empty set stands for everything. */
export interface PlanFilters {
  readonly actions: ReadonlySet<Action>
  readonly kinds: ReadonlySet<string>
  readonly projects: ReadonlySet<string>
  readonly readiness: ReadonlySet<Readiness>
  /** Whether rows are shown that nobody has to do anything about. */
  readonly unchanged: boolean
  readonly text: string
}

/** Everything that is to be done or decided, and nothing else. */
export const initialFilters: PlanFilters = {
  actions: new Set(),
  kinds: new Set(),
  projects: new Set(),
  readiness: new Set(),
  unchanged: false,
  text: '',
}

/** A branch or a row of the tree. Branches hold shown rows only. */
export type TreeNode =
  | {
      readonly node: 'branch'
      readonly key: string
      readonly title: string
      /** Positions of the shown rows below it, in their order. */
      readonly positions: Uint32Array
      readonly children: readonly TreeNode[]
    }
  | { readonly node: 'row'; readonly key: string; readonly position: number; readonly row: PlanRow }

/** Tells for each row whether the filters let it through. */
export const shownRows = (index: PlanIndex, filters: PlanFilters): Uint8Array => {
  const { actions, kinds, projects, readiness, unchanged } = filters
  const isFound = allWords(filters.text)
  const shown = new Uint8Array(index.rows.length)
  for (let position = 0; position < shown.length; position += 1) {
    const row = index.rows[position]
    if (row === undefined) continue
    const isIdle = row.readiness === 'nothing-to-do' && row.action !== 'by-hand'
    if (!unchanged && isIdle) continue
    if (actions.size > 0 && !actions.has(row.action)) continue
    if (readiness.size > 0 && !readiness.has(row.readiness)) continue
    if (kinds.size > 0 && !kinds.has(row.kind)) continue
    if (projects.size > 0 && !row.projects.some((name) => projects.has(name))) continue
    if (!isFound(index.texts[position] ?? '')) continue
    shown[position] = 1
  }
  return shown
}

/** How many rows are shown. */
export const countShown = (shown: Uint8Array): number => {
  let count = 0
  for (const one of shown) count += one
  return count
}

const rowNodes = new WeakMap<PlanRow, TreeNode>()

/** The same node for the same row each time, so that what is drawn for it can be kept. */
const rowNode = (row: PlanRow, position: number): TreeNode => {
  const known = rowNodes.get(row)
  if (known !== undefined) return known
  const node: TreeNode = { node: 'row', key: row.id, position, row }
  rowNodes.set(row, node)
  return node
}

const rowNodesOf = (index: PlanIndex, positions: Uint32Array): readonly TreeNode[] =>
  Array.from(positions, (position) => {
    const row = index.rows[position]
    return row === undefined ? [] : [rowNode(row, position)]
  }).flat()

const branchNodes = (
  index: PlanIndex,
  order: Uint32Array,
  branches: readonly Stretch[],
  shown: Uint8Array,
  isOpen: (key: string) => boolean,
): readonly TreeNode[] =>
  branches.flatMap(({ key, title, from, until, inner }): readonly TreeNode[] => {
    const positions = order.subarray(from, until).filter((position) => shown[position] === 1)
    if (positions.length === 0) return []
    const children = !isOpen(key)
      ? []
      : inner.length > 0
        ? branchNodes(index, order, inner, shown, isOpen)
        : rowNodesOf(index, positions)
    return [{ node: 'branch', key, title, positions, children }]
  })

/** The tree of the shown rows. Branches that are not open have no children yet. */
export const buildTree = (
  index: PlanIndex,
  grouping: Grouping,
  shown: Uint8Array,
  isOpen: (key: string) => boolean,
): readonly TreeNode[] => {
  const { order, branches } = index.arrangements[grouping]
  if (branches.length > 0) return branchNodes(index, order, branches, shown, isOpen)
  return rowNodesOf(
    index,
    order.filter((position) => shown[position] === 1),
  )
}

/** Numbers of a plan, for its headline and its filters. */
export interface PlanCounts {
  readonly actions: Readonly<Record<Action, number>>
  /** Additions and modifications that nothing blocks. */
  readonly additions: number
  readonly modifications: number
  readonly removals: number
  readonly readiness: Readonly<Record<Readiness, number>>
  readonly kinds: ReadonlyMap<string, number>
  readonly projects: ReadonlyMap<string, number>
}

/** Counts rows by all that can be filtered by. */
export const countPlan = ({ rows }: PlanIndex): PlanCounts => {
  const actions = {
    create: 0,
    update: 0,
    delete: 0,
    reuse: 0,
    'no-change': 0,
    'by-hand': 0,
    problem: 0,
  }
  const readiness = { ready: 0, warning: 0, blocked: 0, 'nothing-to-do': 0 }
  const kinds = new Map<string, number>()
  const projects = new Map<string, number>()
  let additions = 0
  let modifications = 0
  let removals = 0
  for (const row of rows) {
    if (isTickable(row) && row.action === 'create') additions += 1
    if (isTickable(row) && row.action === 'update') modifications += 1
    if (isTickable(row) && row.action === 'delete') removals += 1
    actions[row.action] += 1
    readiness[row.readiness] += 1
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1)
    for (const name of row.projects) projects.set(name, (projects.get(name) ?? 0) + 1)
  }
  return { actions, additions, modifications, removals, readiness, kinds, projects }
}
