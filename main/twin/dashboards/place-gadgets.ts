import { refuse } from '../http/errors.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import type { Dashboard, Gadget, GadgetPosition } from './state.ts'

/** The gadgets of a column from the top. */
function columnOf({ gadgets }: Dashboard, column: number): readonly Gadget[] {
  return gadgets
    .filter(({ position }) => position.column === column)
    .toSorted((one, other) => one.position.row - other.position.row)
}

function count(column: number, gadgets: readonly Gadget[]): void {
  gadgets.forEach((gadget, row) => {
    gadget.position = { row, column }
  })
}

/** Takes a gadget out of its column; those below move up. */
export function takeOut(dashboard: Dashboard, gadget: Gadget): void {
  dashboard.gadgets = dashboard.gadgets.filter((one) => one !== gadget)
  count(gadget.position.column, columnOf(dashboard, gadget.position.column))
}

/**
 * Ends with 400 for a place that is not there: a column beyond the layout, or a row below the first
 * empty one.
 */
export function refuseWrongPlace(
  dashboard: Dashboard,
  { row, column }: GadgetPosition,
  moving?: Gadget,
): void {
  if (column < 0 || column >= dashboard.columns) {
    refuse(
      400,
      'The gadget cannot be placed in the selected column. The selected column does not exist on the dashboard.',
    )
  }
  const others = columnOf(dashboard, column).filter((one) => one !== moving)
  if (row < 0 || row > others.length) {
    refuse(
      400,
      'The gadget cannot be placed in the selected row. The selected row does not exist on the dashboard.',
    )
  }
}

/** Puts a gadget into a place; those that sit there and below move down. */
export function putIn(dashboard: Dashboard, gadget: Gadget, { row, column }: GadgetPosition): void {
  const order = [...columnOf(dashboard, column)]
  order.splice(row, 0, gadget)
  dashboard.gadgets = [...dashboard.gadgets, gadget]
  count(column, order)
}

/** The same gadgets under new numbers. */
export function copyGadgets(site: Pick<Site, 'state'>, gadgets: readonly Gadget[]): Gadget[] {
  return gadgets.map((gadget) => ({
    ...gadget,
    id: Number(nextId(site, 'gadget')),
    properties: structuredClone(gadget.properties),
  }))
}
