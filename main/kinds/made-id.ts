import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { idMember } from './answer-members.ts'

/** What creating answers where no document says it: the object, or nothing (jira-dc-api §3.5, §3.7). */
export const perhapsMade = z.object({ id: idMember }).optional().catch(undefined)

/**
 * The id of what was just made: the answered one, else that of the only object that bears its name.
 * Where that is not clear, nobody knows what came of it (`jira.outcome-unknown`).
 */
export const madeId = async (
  made: z.infer<typeof perhapsMade>,
  find: () => Promise<readonly string[]>,
  subject: string,
): Promise<string> => {
  if (made !== undefined) return made.id
  const [id, ...others] = await find()
  if (id !== undefined && others.length === 0) return id
  throw new AppError(failure('jira.outcome-unknown', subject, ['Jira does not tell its id.']))
}
