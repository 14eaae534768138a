import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import { endpoint } from '#jira/endpoint'

const parsed = z.object({ errors: z.array(z.string()).nullish() })

/** Operations on JQL itself. */
export const jqlEndpoints = {
  parse: endpoint({
    method: 'POST',
    path: '/rest/api/3/jql/parse',
    effect: 'read',
    answer: z.object({ queries: z.array(parsed) }),
  }),
}

/**
 * Asks a site what it has against a JQL text, before anything is written. Fails (`jira.rejected`)
 * with Jira's own words, the text that is there, if any, and the text that was to be written.
 */
export const checkJql = async (
  api: JiraApi,
  subject: string,
  text: string,
  before: string | undefined,
): Promise<void> => {
  if (text === '') return
  const { queries } = await api.call(jqlEndpoints.parse, {
    query: { validation: 'strict' },
    body: { queries: [text] },
  })
  const errors = queries.flatMap((query) => query.errors ?? [])
  if (errors.length === 0) return
  const was = before === undefined ? [] : [`before: ${before}`]
  throw new AppError(failure('jira.rejected', subject, [...errors, ...was, `after: ${text}`]))
}
