import { z } from 'zod'
import { AppError, attempt } from '#contract/model/failure'
import type { Connection } from '#jira/connect'
import { type Endpoint, endpoint } from '#jira/endpoint'

const read = (path: Endpoint<unknown>['path']): Endpoint<unknown> =>
  endpoint({ method: 'GET', path, effect: 'read', answer: z.unknown() })

/**
 * A read for each scope that one can tell by it. Signing in has shown `read:jira-user` and
 * `read:jira-work` already; of a scope to write no read tells (jira-api §1.1).
 */
const probes: readonly (readonly [string, Endpoint<unknown>])[] = [
  ['manage:jira-configuration', read('/rest/api/3/priorityscheme')],
  ['manage:jira-project', read('/rest/api/3/screens')],
  ['read:board-scope:jira-software', read('/rest/agile/1.0/board')],
]

/**
 * The scopes that a token with scopes was found to lack, of those that reading needs; null for a
 * sign-in that has none. A refusal of another sort tells nothing of the scope.
 */
export const missingScopes = async ({
  account,
  api,
}: Pick<Connection, 'account' | 'api'>): Promise<readonly string[] | null> => {
  if (account.token !== 'scoped' && account.token !== 'client-credentials') return null
  const missing: string[] = []
  for (const [scope, probe] of probes) {
    const asked = await attempt(() => api.call(probe, { query: { maxResults: 1 } }))
    if (asked.ok) continue
    if (asked.failure.code === 'auth.scope-missing') missing.push(scope)
    if (/^net\./.test(asked.failure.code)) throw new AppError(asked.failure)
  }
  return missing
}
