import { productOf, type SiteStamp } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { countIfTold } from '#kinds/count-issues'

/**
 * How many issues each of some searches finds (the rows of a mapping, what goes with a step): one
 * request for each, since snapshots count issues by project only. Null where Jira does not tell.
 * Failures of the site or the sign-in are AppErrors. Tells how many are counted.
 */
export const countIssuesConcerned = async (
  { api, site }: { readonly api: JiraApi; readonly site: SiteStamp },
  searches: readonly string[],
  onCounted: (done: number, total: number) => void = () => {},
): Promise<readonly (number | null)[]> => {
  const counts: (number | null)[] = []
  for (const issues of searches) {
    counts.push((await countIfTold(api, issues, productOf(site))) ?? null)
    onCounted(counts.length, searches.length)
  }
  return counts
}
