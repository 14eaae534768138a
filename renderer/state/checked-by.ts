import type { Result } from '#contract/model/failure'
import type { WriteAccess } from '#contract/model/write-access'

/** What came of asking whether something may be written; a failure to ask is part of it. */
export const checkedBy = async (asked: Promise<Result<WriteAccess>>): Promise<WriteAccess> => {
  const answer = await asked
  return answer.ok ? answer.value : { access: 'not-asked', failure: answer.failure }
}
