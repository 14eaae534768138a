import { z } from 'zod'
import { failureSchema } from '../model/failure.ts'
import { tokenProtectionSchema } from '../model/token-state.ts'

/** What the user answered to questions that storing a secret raised. */
export const keepAnswers = {
  /** For a shared token, `protected` means: as the token is kept that is shared. */
  keep: z.enum(['protected', 'session', 'weak']),
  otherAccount: z.enum(['ask', 'accept']),
}

/** The outcomes of saving that changed nothing. */
export const notStoredSchemas = [
  /** The product, or what stands at the address, said no. What was stored before is untouched. */
  z.object({ outcome: z.literal('refused'), failure: failureSchema }).readonly(),
  /** Nobody could be asked: `Save without checking` may be offered. */
  z.object({ outcome: z.literal('could-not-check'), failure: failureSchema }).readonly(),
  /** It is another person's than the one it would replace. */
  z
    .object({ outcome: z.literal('other-account'), former: z.string(), presented: z.string() })
    .readonly(),
  /** Secrets cannot be kept well here: the user chooses between this session only and weakly. */
  z.object({ outcome: z.literal('unprotected'), protection: tokenProtectionSchema }).readonly(),
] as const
