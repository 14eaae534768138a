import type { PlanProblem } from '#contract/model/plan'
import type { JiraApi } from '#jira/api'
import { countIfTold } from '#kinds/count-issues'

/**
 * How many issues each row of a problem's mapping concerns, in the order of its rows: one request for
 * each, since snapshots count issues by project only. Null where Jira does not tell. Failures of the
 * site or the sign-in are AppErrors. Tells how many rows are counted.
 */
export const countIssuesConcerned = async (
  { api }: { readonly api: JiraApi },
  { grid }: Pick<PlanProblem, 'grid'>,
  onCounted: (done: number, total: number) => void = () => {},
): Promise<readonly (number | null)[]> => {
  const counts: (number | null)[] = []
  for (const { issues } of grid?.rows ?? []) {
    counts.push((await countIfTold(api, issues)) ?? null)
    onCounted(counts.length, grid?.rows.length ?? 0)
  }
  return counts
}
