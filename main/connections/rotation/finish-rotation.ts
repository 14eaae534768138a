import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { RotationOutcome } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import { storedSecret } from '../stored-secret.ts'
import { digestOf, type Rotation } from './rotation-journal.ts'
import type { RotationMeans } from './rotation-means.ts'

/** What is to go from the product’s list: the former token, or all that was made of a new one. */
const isToGo =
  ({ oldEntryId, newEntryId, newName }: Rotation, isStored: boolean) =>
  (entry: { readonly entryId: string; readonly name: string }): boolean =>
    isStored ? entry.entryId === oldEntryId : entry.entryId === newEntryId || entry.name === newName

const given = (ofId: string): Failure =>
  failure('input.invalid', ofId, [connectionRefusalWording.givenUp])

/**
 * Does what is left of a rotation: looks which of the two tokens is stored, by its fingerprint, signs
 * in with that and revokes the other. Whatever fails leaves the journal as it is, to be tried again.
 */
export const finishRotation = async (
  means: RotationMeans,
  ofId: string,
  signal: AbortSignal,
): Promise<RotationOutcome> => {
  const { journal, tokens, owners } = means
  const rotation = await journal.of(ofId)
  if (rotation === undefined) return { outcome: 'rotated' }
  const owner = await owners.find(ofId)
  if (owner === undefined) {
    await journal.end(ofId)
    return { outcome: 'refused', failure: given(ofId) }
  }
  let isStored = rotation.stored
  const done = await attempt(async () => {
    const secret = await storedSecret(tokens, owner.binding)
    isStored = rotation.newDigest === digestOf(secret)
    if (isStored && !rotation.stored) await journal.put(ofId, { ...rotation, stored: true })
    const { tokens: list } = await owners.signIn(ofId, secret, signal)
    if (list === undefined) {
      throw new AppError(
        failure('input.invalid', owner.host, [connectionRefusalWording.noRotation]),
      )
    }
    const entries = await list.list()
    for (const { entryId } of entries.filter(isToGo(rotation, isStored))) await list.revoke(entryId)
    if (isStored) {
      const entry = entries.find((one) => one.entryId === rotation.newEntryId) ?? null
      await owners.change(ofId, { entry, expiresOn: null })
    }
    await journal.end(ofId)
  })
  if (isStored) {
    return done.ok ? { outcome: 'rotated' } : { outcome: 'old-left', failure: done.failure }
  }
  return done.ok
    ? { outcome: 'refused', failure: given(owner.host) }
    : { outcome: 'new-left', failure: done.failure }
}
