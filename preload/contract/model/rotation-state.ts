import { z } from 'zod'

/** Whether Slipway can put a new token in the place of the one it has, and what is left of a former try. */
export const rotationStateSchema = z.discriminatedUnion('rotation', [
  z.object({ rotation: z.literal('offered') }).readonly(),
  /** No API makes what one signs in with here, or its version has none. */
  z.object({ rotation: z.literal('not-offered') }).readonly(),
  /**
   * One was interrupted. `revoke-old`: the new one is stored and works; the former one is still good.
   * `revoke-new`: the former one is stored; a new one may have been made that nobody has.
   */
  z
    .object({
      rotation: z.literal('unfinished'),
      left: z.enum(['revoke-old', 'revoke-new']),
      /** What the entry that is to go is called in the product's list. */
      entryName: z.string(),
    })
    .readonly(),
])
export type RotationState = z.infer<typeof rotationStateSchema>

/** How what one signs in with is ended where it was made. */
export const revocationSchema = z.discriminatedUnion('revocation', [
  /** Slipway can. `pick`: the person has to say first which entry of the product's list it is. */
  z.object({ revocation: z.literal('here'), pick: z.boolean() }).readonly(),
  /** Only in the browser, on a page of the product. */
  z.object({ revocation: z.literal('in-browser'), page: z.string() }).readonly(),
  /** A password is nothing to revoke: it is changed. */
  z.object({ revocation: z.literal('change-password') }).readonly(),
  /** It ends by itself with the demo site. */
  z.object({ revocation: z.literal('none') }).readonly(),
])
export type Revocation = z.infer<typeof revocationSchema>
