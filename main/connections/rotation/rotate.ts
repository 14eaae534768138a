import type { CredentialEntry } from '#contract/model/credential-entry'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { RotationOutcome } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import { kindOfWay } from '../credential-kinds.ts'
import { entryPicked, readEntries } from '../find-entry.ts'
import { keepAs } from '../keep-as.ts'
import type { PersonalTokens } from '../personal-tokens.ts'
import { throwIfRestricted } from '../restrictions.ts'
import type { SignInOwner } from '../sign-in-owner.ts'
import { storedSecret } from '../stored-secret.ts'
import { finishRotation } from './finish-rotation.ts'
import { digestOf, type Rotation } from './rotation-journal.ts'
import type { RotationMeans } from './rotation-means.ts'

const refuse = ({ host }: SignInOwner, why: string): never => {
  throw new AppError(failure('input.invalid', host, [why]))
}

const entryIn = async (
  owner: SignInOwner,
  personal: PersonalTokens,
  entryId: string,
): Promise<CredentialEntry> =>
  (await personal.list()).find((entry) => entry.entryId === entryId) ??
  refuse(owner, connectionRefusalWording.unknownEntry)

/** A name that no other entry has, by which the new token is found again. */
const nameFor = ({ clock, newId }: RotationMeans): string =>
  `Slipway ${clock().slice(0, 10)} ${newId().slice(0, 8)}`

/**
 * Makes a new personal access token, proves that it signs in as the same account, stores it in the
 * place of the former one and revokes that. Each step is noted before it is taken: interrupted at any
 * point, one of them works and is stored, and `finishRotation` does the rest. The new one is never
 * asked for twice. What is revoked has to be able to be the stored token, and whether it was that is
 * looked at once more afterwards. Throws AppError where nothing was begun.
 */
export const rotate = async (
  means: RotationMeans,
  { ofId, entryId, unproved, days }: InputOf<'connection.rotate'>,
  signal: AbortSignal,
): Promise<RotationOutcome> => {
  const { journal, tokens, owners } = means
  const owner = await owners.find(ofId)
  if (owner === undefined) throw new AppError(failure('input.invalid', ofId))
  if ((await journal.of(ofId)) !== undefined) {
    return refuse(owner, connectionRefusalWording.rotationUnfinished)
  }
  const { binding, kept, product } = owner
  const kind = { product, way: kept.way, credential: kindOfWay(kept.way) }
  throwIfRestricted(kind, 'make-tokens', owner.host)
  const former = await owners.signIn(ofId, await storedSecret(tokens, binding), signal)
  const { personal } = former
  if (personal === undefined) return refuse(owner, connectionRefusalWording.noRotation)
  const judged = await readEntries(means, owner, personal)
  const { entry: old } = entryPicked(owner, judged, entryId, unproved)
  const begun: Rotation = {
    ...{ oldEntryId: old.entryId, oldName: old.name, newName: nameFor(means) },
    ...{ newEntryId: null, newDigest: null, stored: false },
  }
  await journal.put(ofId, begun)
  const replaced = await attempt(async () => {
    const made = await personal.make(begun.newName, days)
    means.learn(made.secret.reveal(), kept.accountName)
    const known: Rotation = {
      ...{ ...begun, newEntryId: made.entryId },
      newDigest: digestOf(made.secret),
    }
    await journal.put(ofId, known)
    const proved = await owners.signIn(ofId, made.secret, signal)
    if (proved.accountId !== former.accountId) {
      throw new AppError(failure('auth.other-account', owner.host))
    }
    const listed = await attempt(() => entryIn(owner, personal, made.entryId))
    const at = means.clock()
    const note = () =>
      owners.change(ofId, {
        ...{ entry: listed.ok ? listed.value : null, expiresOn: null, lastUsedAt: at },
        check: { check: 'passed', at },
      })
    const keep = keepAs(await tokens.state(ofId))
    const stored = await tokens.save(binding, made.secret, keep, note)
    if (stored.outcome === 'unprotected') {
      throw new AppError(failure('store.protection-missing', owner.host))
    }
    await journal.put(ofId, { ...known, stored: true })
  })
  const finished = await finishRotation(means, ofId, signal)
  if (finished.outcome === 'rotated' && (await stillWorks(personal))) {
    return { outcome: 'other-revoked', entryName: old.name }
  }
  if (replaced.ok || !('failure' in finished) || finished.outcome === 'old-left') return finished
  return { ...finished, failure: replaced.failure }
}

/** Whether a token still lists its like, which a revoked one does not: then it was another that went. */
const stillWorks = async (personal: PersonalTokens): Promise<boolean> =>
  (await attempt(personal.list)).ok
