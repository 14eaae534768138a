import { AppError, failure } from '#contract/model/failure'
import type { JiraProduct } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { countIfTold } from './count-issues.ts'

/** Ends a removal with `jira.conflict`, since something on the destination uses the object after all. */
export const refuseRemoval = (subject: string, why: string): never => {
  throw new AppError(failure('jira.conflict', subject, [why]))
}

/**
 * Refuses the removal of something that issues have, counted in one request. Jira would take it off
 * them without a word.
 */
export const refuseIfIssues = async (
  api: JiraApi,
  jql: string,
  subject: string,
  product?: JiraProduct,
): Promise<void> => {
  const issues = await countIfTold(api, jql, product)
  if (issues === undefined) refuseRemoval(subject, 'Jira does not tell whether issues have it.')
  if (issues !== 0) refuseRemoval(subject, `${issues} issues have it.`)
}
