import { createHash } from 'node:crypto'
import { z } from 'zod'
import { idSchema } from '#contract/model/bounds'
import type { RotationState } from '#contract/model/rotation-state'
import type { DocumentSort } from '#store/document-file'
import type { KeptDocument } from '#store/kept-document'
import type { Secret } from '#store/secrets/secret'

/** How far putting a new token in the place of another got. No secret in clear. */
export const rotationSchema = z
  .object({
    /** Entry of the token that is to go. */
    oldEntryId: z.string(),
    oldName: z.string(),
    /** Told apart from every other entry by it, also when no answer told of its id. */
    newName: z.string(),
    newEntryId: z.string().nullable(),
    /** By which the stored secret is seen to be the new one. Null until it was made. */
    newDigest: z.string().nullable(),
    /** The new one is what is stored. */
    stored: z.boolean(),
  })
  .readonly()
export type Rotation = z.infer<typeof rotationSchema>

const rotationsSchema = z.record(idSchema, rotationSchema).readonly()

/** The file that rotations under way are noted in, by the id of their site or connection. */
export const rotationsSort: DocumentSort<z.infer<typeof rotationsSchema>> = {
  format: 'slipway-rotations',
  schema: 1,
  content: rotationsSchema,
  upgrades: {},
  empty: {},
}

/** The rotations that have not come to their end. */
export interface RotationJournal {
  of(id: string): Promise<Rotation | undefined>
  ids(): Promise<readonly string[]>
  put(id: string, rotation: Rotation): Promise<void>
  end(id: string): Promise<void>
  removeAll(): Promise<void>
}

/** A token’s fingerprint: it is long and random, so nobody finds it by that. */
export const digestOf = (secret: Secret): string =>
  createHash('sha256').update(secret.reveal()).digest('base64url')

/** The journal in a file. */
export const createRotationJournal = (
  file: KeptDocument<z.infer<typeof rotationsSchema>>,
): RotationJournal => ({
  of: async (id) => (await file.get())[id],
  ids: async () => Object.keys(await file.get()),
  put: async (id, rotation) => {
    await file.change((all) => ({ ...all, [id]: rotation }))
  },
  end: async (id) => {
    await file.change((all) => {
      const { [id]: ended, ...rest } = all
      return ended === undefined ? all : rest
    })
  },
  removeAll: file.remove,
})

/** What an interrupted rotation left to do, as a card says it. */
export const leftOf = (rotation: Rotation): Extract<RotationState, { rotation: 'unfinished' }> =>
  rotation.stored
    ? { rotation: 'unfinished', left: 'revoke-old', entryName: rotation.oldName }
    : { rotation: 'unfinished', left: 'revoke-new', entryName: rotation.newName }
