import type { Json } from '#contract/model/json'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import { readIfShown } from '../../project/tolerated.ts'
import type { ListedScheme } from '../endpoints.ts'
import { type DraftAnswer, workflowSchemeEndpoints } from './endpoints.ts'

/** The draft of a scheme: undefined where it has none, `unseen` where nobody may know. */
export type Pending = DraftAnswer | 'unseen' | undefined

/**
 * Reads what somebody is preparing to put in a scheme's place (jira-dc-api §3.7): 404 where there is
 * nothing. An account that is refused it leaves no gap, since the scheme itself was shown.
 */
export const readDraft = async (api: JiraApi, id: string): Promise<Pending> => {
  const found = await readIfShown<{ readonly draft: DraftAnswer | undefined }>(
    () => {},
    'workflowScheme',
    '',
    async () => [{ draft: await api.callIfFound(workflowSchemeEndpoints.draft, { path: { id } }) }],
  )
  const [shown] = found
  return shown === undefined ? 'unseen' : shown.draft
}

/** A draft as a member of a scheme's data, as `mappingsOf` reads any scheme. */
export const draftMember = (
  draft: Pending,
  mappingsOf: (scheme: ListedScheme) => Readonly<Record<string, Json>>,
): Json => {
  if (draft === 'unseen') return unseen
  return draft === undefined ? null : mappingsOf(draft)
}
