import { z } from 'zod'
import { idSchema } from './bounds.ts'

/**
 * A person or group that the plan's changes name, and who stands for them on the destination.
 * `matched`: found there. `mapped`: the user said who. `deployer`: whoever deploys. `left-out`: the
 * user goes on without. `made`: a group that is made, empty. `missing`: to be decided; blocks only what needs them.
 */
export const personRowSchema = z
  .object({
    kind: z.enum(['user', 'group']),
    sourceId: idSchema,
    name: z.string(),
    /** E-mail address where Jira shows it, or empty. */
    address: z.string(),
    state: z.enum(['matched', 'mapped', 'deployer', 'left-out', 'made', 'missing']),
    /** How they were found, in words; empty when they were not. */
    evidence: z.string(),
    destinationId: idSchema.nullable(),
    destinationName: z.string(),
    /** Number of steps that name them. */
    usedBy: z.number().int(),
  })
  .readonly()
export type PersonRow = z.infer<typeof personRowSchema>

/** A person or group of the destination to choose. */
export const personCandidateSchema = z
  .object({ id: idSchema, name: z.string(), address: z.string() })
  .readonly()
export type PersonCandidate = z.infer<typeof personCandidateSchema>
