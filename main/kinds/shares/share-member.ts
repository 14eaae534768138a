import { z } from 'zod'
import { idMember } from '../answer-members.ts'

/** Whom something is shared with, as Jira answers it (filters, dashboards: jira-api 3.27). */
export const shareMember = z.object({
  type: z.string(),
  project: z.object({ id: idMember }).nullish(),
  role: z.object({ id: idMember }).nullish(),
  group: z.object({ groupId: z.string().nullish() }).nullish(),
  user: z.object({ accountId: z.string() }).nullish(),
})
export type ShareAnswer = z.infer<typeof shareMember>
