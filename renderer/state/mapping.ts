import type { Decision } from '#contract/model/decision'
import type { MappingGrid } from '#contract/model/plan'
import type { Subject } from '#contract/model/plan-view'

type Row = MappingGrid['rows'][number]

/** What each row becomes, in the order of the rows; null where nothing is chosen yet. */
export type Chosen = readonly (string | null)[]

/** What tells the rows of a grid apart. */
export const rowKey = ({
  issueType,
  project = '',
  from,
}: Pick<Row, 'issueType' | 'project' | 'from'>): string => `${issueType}\n${project}\n${from}`

/**
 * What the user chose by the row it was chosen for, as far as it can still be chosen, and else what
 * Slipway proposes: a decision elsewhere may have given the grid other rows, or rows other targets.
 */
export const chosenFor = ({ rows }: MappingGrid, picked: ReadonlyMap<string, string>): Chosen =>
  rows.map((row) => {
    const choice = picked.get(rowKey(row))
    return choice !== undefined && row.targets.includes(choice) ? choice : row.proposed
  })

/** How many rows are still to be chosen. */
export const countOpen = (chosen: Chosen): number => chosen.filter((one) => one === null).length

/** One decision for the whole grid; undefined while a row is open. */
export const mappingDecision = (
  subject: Subject,
  { of, rows }: MappingGrid,
  chosen: Chosen,
): Decision | undefined => {
  const mappings = rows.flatMap(({ issueType, project, from }, at) => {
    const to = chosen[at] ?? null
    return to === null ? [] : [{ ...(project && { project }), issueType, from, to }]
  })
  if (mappings.length < rows.length) return undefined
  if (of === 'statuses') return { ...subject, choose: 'map-statuses', mappings }
  const plain = mappings.map(({ from, to }) => ({ from, to }))
  return of === 'priorities'
    ? { ...subject, choose: 'map-priorities', mappings: plain }
    : { ...subject, choose: 'map-levels', mappings: plain }
}
