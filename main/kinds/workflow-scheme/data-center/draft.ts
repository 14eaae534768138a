import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import type { ListedScheme } from '../endpoints.ts'
import { type DraftAnswer, workflowSchemeEndpoints } from './endpoints.ts'

/** The draft of a scheme: undefined where it has none, `unseen` where nobody may know. */
export type Pending = DraftAnswer | 'unseen' | undefined

/** A session is asked for the password once more here, and not where a project tells its scheme. */
const refusals: readonly FailureCode[] = [
  'auth.permission-missing',
  'auth.scope-missing',
  'auth.secure-session',
  'jira.endpoint-gone',
]

/**
 * Reads what somebody is preparing to put in a scheme's place (jira-dc-api §3.7, §1.2): 404 where there
 * is nothing. A sign-in that is refused it leaves no gap, since the scheme itself was shown.
 */
export const readDraft = async (api: JiraApi, id: string): Promise<Pending> => {
  const read = await attempt(() => api.callIfFound(workflowSchemeEndpoints.draft, { path: { id } }))
  if (read.ok) return read.value
  if (!refusals.includes(read.failure.code)) throw new AppError(read.failure)
  return 'unseen'
}

/** A draft as a member of a scheme's data, as `mappingsOf` reads any scheme. */
export const draftMember = (
  draft: Pending,
  mappingsOf: (scheme: ListedScheme) => Readonly<Record<string, Json>>,
): Json => {
  if (draft === 'unseen') return unseen
  return draft === undefined ? null : mappingsOf(draft)
}
