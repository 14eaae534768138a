import type { MappingGrid } from '#contract/model/plan'
import { gridText } from '#contract/wording/screens/grid-text'
import type { IssueCounts } from '../../state/issue-counts.ts'

/** How many issues a row of a grid concerns, as far as they are counted and Jira tells. */
export const countText = (
  counts: IssueCounts | undefined,
  { issues }: Pick<MappingGrid['rows'][number], 'issues'>,
): string => {
  const count = counts?.get(issues)
  if (count === undefined) return gridText.notCounted
  return count === null ? gridText.notTold : String(count)
}
