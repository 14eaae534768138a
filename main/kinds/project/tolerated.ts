import { AppError, type FailureCode } from '#contract/model/failure'
import type { Gap } from '#contract/model/snapshot'

/** Refusals that leave a gap: the token or the site's products do not give access to it. */
const tolerated: readonly FailureCode[] = [
  'auth.permission-missing',
  'auth.scope-missing',
  'jira.not-found',
  'jira.endpoint-gone',
]

/**
 * Reads something that a site or a token may not have. What Jira refuses leaves a gap and nothing;
 * the gap is one of the things themselves: it says nothing of projects.
 */
export const readIfShown = async <Item>(
  gap: (gap: Gap) => void,
  kind: string,
  what: string,
  read: () => Promise<readonly Item[]>,
): Promise<readonly Item[]> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError) || !tolerated.includes(error.failure.code)) throw error
    const { code, details } = error.failure
    // A page in the place of an answer says nothing of it.
    const reason = code === 'jira.endpoint-gone' ? 'This Jira does not tell it.' : details.join(' ')
    gap({ kind, what, code, reason })
    return []
  }
}
