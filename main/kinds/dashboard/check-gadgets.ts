import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { Finding } from '#domain/kind-model'
import { numberIn, objectsIn, textIn } from '../wanted-members.ts'

/** Most gadgets that a dashboard has room for, unless a site was given more (jira-api 3.28). */
const mostGadgets = 20

/** Columns of a new dashboard; no public operation tells or changes how many there are. */
const columnsOfNew = 2

const tooMany = (gadgets: readonly JsonObject[]): readonly Finding[] =>
  gadgets.length > mostGadgets
    ? [
        {
          code: 'limit-exceeded',
          path: 'gadgets',
          details: [`${gadgets.length} > ${mostGadgets}`],
        },
      ]
    : []

const titles = (gadgets: readonly JsonObject[]): readonly string[] =>
  gadgets.map((gadget) => `“${textIn(gadget, 'title')}”`)

/**
 * Gadgets of a column stand one below the other: Jira moves others down to make room and up to fill
 * a gap, and refuses a row below the first empty one.
 */
const misplaced = (gadgets: readonly JsonObject[]): readonly Finding[] => {
  const columns = Map.groupBy(gadgets, (gadget) => numberIn(gadget, 'column'))
  const wrong = [...columns.values()].filter((column) => {
    const rows = column.map((gadget) => numberIn(gadget, 'row')).toSorted((a, b) => a - b)
    return rows.some((row, at) => row !== at)
  })
  return wrong.length === 0
    ? []
    : [{ code: 'gadget-place', path: 'gadgets', details: titles(wrong.flat()) }]
}

/** Gadgets in a column that a new dashboard lacks, and that no gadget shows to be there. */
const outOfRange = (
  gadgets: readonly JsonObject[],
  present: readonly JsonObject[],
): readonly Finding[] => {
  const seen = present.map((gadget) => numberIn(gadget, 'column') + 1)
  const columns = Math.max(columnsOfNew, ...seen)
  const outside = gadgets.filter((gadget) => numberIn(gadget, 'column') >= columns)
  return outside.length === 0
    ? []
    : [{ code: 'gadget-column', path: 'gadgets', details: titles(outside) }]
}

/** What Jira would refuse of the gadgets of a dashboard, or show in other places. */
export const checkGadgets = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const gadgets = objectsIn(wanted, 'gadgets')
  const present = destination ? objectsIn(destination.data, 'gadgets') : []
  if (destination && sameJson(gadgets, present)) return []
  return [...tooMany(gadgets), ...misplaced(gadgets), ...outOfRange(gadgets, present)]
}
