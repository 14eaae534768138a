import { z } from 'zod'

/** What a step does to what is there, the worst first. */
export const deeds = ['deletes', 'moves-issues', 'takes-out', 'changes', 'adds', 'nothing'] as const
export type Deed = (typeof deeds)[number]

/** How much a step can hurt, as the destination was when it was read. */
export const harmSchema = z
  .object({
    does: z.enum(deeds),
    /** Issues of the projects that use the destination object; null where Jira did not tell. */
    issues: z.number().int().nullable(),
    /** How many projects use it, itself included where it is one. */
    projects: z.number().int(),
    /** How many other objects depend on it. */
    dependants: z.number().int(),
  })
  .readonly()
export type Harm = z.infer<typeof harmSchema>
