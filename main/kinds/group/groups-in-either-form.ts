import { AppError } from '#contract/model/failure'
import type { GroupNames } from './read-group-names.ts'

const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.failure.status === 400

/**
 * Writes a body that names groups: by name, the form that the specification shows, and where Jira
 * refuses that, by id, since the reference does not settle which of them Cloud takes (jira-api
 * 3.17). A refused request has written nothing. If both are refused, the first refusal counts.
 */
export const groupsInEitherForm = async <Answer>(
  names: GroupNames,
  write: (names: GroupNames) => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await write(names)
  } catch (refusal) {
    if (names.size === 0 || !isRefusal(refusal)) throw refusal
    try {
      return await write(new Map())
    } catch (error) {
      throw isRefusal(error) ? refusal : error
    }
  }
}
