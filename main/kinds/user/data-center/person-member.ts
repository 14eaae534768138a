import { z } from 'zod'
import { textMember } from '../../answer-members.ts'

/**
 * A person in an answer of Data Center. People are known by their key, which stays when they are
 * renamed; where an older answer leaves it out, it is the name (jira-dc-api 1.4).
 */
export const personMember = z
  .object({ key: z.string().nullish(), name: textMember })
  .transform(({ key, name }) => ({ accountId: key ?? name }))
