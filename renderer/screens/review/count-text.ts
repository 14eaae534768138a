import { gridText } from '#contract/wording/screens/grid-text'

/** How many issues a row of a grid concerns, as far as they are counted and Jira tells. */
export const countText = (counts: readonly (number | null)[] | undefined, at: number): string => {
  if (counts === undefined) return gridText.notCounted
  const count = counts[at] ?? null
  return count === null ? gridText.notTold : String(count)
}
