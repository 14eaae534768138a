import { z } from 'zod'

/** A group in an answer of Data Center, which knows groups by their names only. */
export const groupMember = z
  .object({ name: z.string() })
  .transform(({ name }) => ({ groupId: name }))
