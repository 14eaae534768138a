import type { Decision } from '#contract/model/decision'
import type { MappingGrid } from '#contract/model/plan'
import type { Subject } from '#contract/model/plan-view'

/** What each row becomes, by its place; null where nothing is chosen yet. */
export type Chosen = readonly (string | null)[]

/** What Slipway proposes, to begin with. */
export const proposedFor = ({ rows }: MappingGrid): Chosen => rows.map(({ proposed }) => proposed)

/** How many rows are still to be chosen. */
export const countOpen = (chosen: Chosen): number => chosen.filter((one) => one === null).length

/** One decision for the whole grid; undefined while a row is open. */
export const mappingDecision = (
  subject: Subject,
  { of, rows }: MappingGrid,
  chosen: Chosen,
): Decision | undefined => {
  const mappings = rows.flatMap(({ issueType, from }, at) => {
    const to = chosen[at] ?? null
    return to === null ? [] : [{ issueType, from, to }]
  })
  if (mappings.length < rows.length) return undefined
  if (of === 'statuses') return { ...subject, choose: 'map-statuses', mappings }
  const plain = mappings.map(({ from, to }) => ({ from, to }))
  return of === 'priorities'
    ? { ...subject, choose: 'map-priorities', mappings: plain }
    : { ...subject, choose: 'map-levels', mappings: plain }
}
