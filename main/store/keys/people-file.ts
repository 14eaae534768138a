import { z } from 'zod'
import { momentSchema } from '#contract/model/bounds'
import type { DocumentSort } from '../document-file.ts'
import { isPublicKey } from './ed25519.ts'

const publicKeySchema = z.string().refine(isPublicKey)

const peopleSchema = z
  .object({
    /** One's own key: its public half, and since when. The private half is kept elsewhere. */
    mine: z
      .object({ name: z.string(), publicKey: publicKeySchema, madeAt: momentSchema })
      .readonly()
      .nullable(),
    /** People whose keys were compared with them. */
    people: z
      .array(
        z
          .object({ name: z.string(), publicKey: publicKeySchema, addedAt: momentSchema })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()

/** Whose keys are known on this computer. */
export type PeopleKeys = z.infer<typeof peopleSchema>

/** The file that they are kept in. */
export const peopleKeysSort: DocumentSort<PeopleKeys> = {
  format: 'slipway-people-keys',
  schema: 1,
  content: peopleSchema,
  upgrades: {},
  empty: { mine: null, people: [] },
}
