import { z } from 'zod'
import { AppError, attempt } from '#contract/model/failure'
import type { JiraProduct } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { endpoint } from '#jira/endpoint'

/** Operations on issues, of which Slipway only ever asks how many there are. */
export const issueEndpoints = {
  count: endpoint({
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    effect: 'read',
    answer: z.object({ count: z.number().int() }),
  }),
}

/** The same on Data Center, which counts with a search that gives no issue (jira-dc-api §1.5). */
export const issueEndpointsOfDataCenter = {
  search: endpoint({
    method: 'POST',
    path: '/rest/api/2/search',
    effect: 'read',
    answer: z.object({ total: z.number().int() }),
  }),
}

/** About how many issues a query finds, in one request. Jira counts what the account may see. */
export const countIssues = async (
  api: JiraApi,
  jql: string,
  product: JiraProduct = 'cloud',
): Promise<number> => {
  if (product === 'cloud') return (await api.call(issueEndpoints.count, { body: { jql } })).count
  const body = { jql, maxResults: 0 }
  return (await api.call(issueEndpointsOfDataCenter.search, { body })).total
}

/**
 * The same, undefined where Jira refuses the question: a custom field without a searcher cannot be
 * asked for, so nobody knows which issues have a value in it.
 */
export const countIfTold = async (
  api: JiraApi,
  jql: string,
  product?: JiraProduct,
): Promise<number | undefined> => {
  const counted = await attempt(() => countIssues(api, jql, product))
  if (counted.ok) return counted.value
  if (counted.failure.code === 'jira.rejected') return undefined
  throw new AppError(counted.failure)
}
