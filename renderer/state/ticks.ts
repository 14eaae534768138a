import type { PlanRow } from '#contract/model/plan-view'
import type { PlanIndex } from './plan-index.ts'

/** State of a tick box that stands for several rows; `none` when nothing below it can be ticked. */
export type TickState = 'all' | 'some' | 'no' | 'none'

/** Whether a row can be ticked: it writes, and nothing blocks it. */
export const isTickable = ({ action, readiness }: PlanRow): boolean =>
  (action === 'create' || action === 'update' || action === 'delete') &&
  (readiness === 'ready' || readiness === 'warning')

/** How the rows at these positions are ticked. Ticks are kept as “all but these”. */
export const tickState = (
  { rows }: PlanIndex,
  positions: Uint32Array,
  unticked: ReadonlySet<string>,
): TickState => {
  let tickable = 0
  let ticked = 0
  for (const position of positions) {
    const row = rows[position]
    if (row === undefined || !isTickable(row)) continue
    tickable += 1
    if (!unticked.has(row.id)) ticked += 1
  }
  if (tickable === 0) return 'none'
  return ticked === 0 ? 'no' : ticked === tickable ? 'all' : 'some'
}

/** What a row waits for, directly and through others, as far as the plan has it. */
const needs = ({ rows, positionOf }: PlanIndex, from: readonly number[]): ReadonlySet<number> => {
  const found = new Set(from)
  const open = [...from]
  for (let position = open.pop(); position !== undefined; position = open.pop()) {
    for (const id of rows[position]?.dependsOn ?? []) {
      const needed = positionOf.get(id)
      if (needed === undefined || found.has(needed)) continue
      found.add(needed)
      open.push(needed)
    }
  }
  return found
}

/** Ticks rows, and whatever they need with them: without it they would be left out. */
export const tickRows = (
  index: PlanIndex,
  positions: readonly number[],
  unticked: ReadonlySet<string>,
): ReadonlySet<string> => {
  const { rows } = index
  const tickable = positions.filter((position) => {
    const row = rows[position]
    return row !== undefined && isTickable(row)
  })
  const left = new Set(unticked)
  for (const position of needs(index, tickable)) left.delete(rows[position]?.id ?? '')
  return left
}

/** Takes ticks away. What depends on these rows stays ticked and is told to be left out. */
export const untickRows = (
  { rows }: PlanIndex,
  positions: readonly number[],
  unticked: ReadonlySet<string>,
): ReadonlySet<string> => {
  const left = new Set(unticked)
  for (const position of positions) {
    const row = rows[position]
    if (row !== undefined && isTickable(row)) left.add(row.id)
  }
  return left
}

/** Rows that cannot be ticked any more, after a plan was made anew, are forgotten. */
export const keepTicks = (
  { rows, positionOf }: PlanIndex,
  unticked: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    [...unticked].filter((id) => {
      const row = rows[positionOf.get(id) ?? -1]
      return row !== undefined && isTickable(row)
    }),
  )
