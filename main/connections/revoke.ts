import { AppError, attempt, failure } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { RevokeOutcome } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import type { Clock } from '#domain/ports'
import type { SecretStore } from '#store/secrets/secret-store'
import { entryPicked, readEntries } from './find-entry.ts'
import { isSecretRefused } from './hindrances.ts'
import type { TokenList } from './personal-tokens.ts'
import type { SignInOwner, SignInOwners } from './sign-in-owner.ts'
import { storedSecret } from './stored-secret.ts'

const refusal = ({ host }: SignInOwner, why: string): AppError =>
  new AppError(failure('input.invalid', host, [why]))

/**
 * Ends the entry that the person picked, once it is seen that it can be the stored token. Which entry
 * signs in is told by no product, so it is looked afterwards whether the list still answers to the
 * stored token: then it was another one's.
 */
const revokeEntry = async (
  means: RevokeMeans,
  owner: SignInOwner,
  list: TokenList,
  { entryId, unproved }: { readonly entryId: string; readonly unproved: 'refuse' | 'accept' },
): Promise<void> => {
  const { entry } = entryPicked(owner, await readEntries(means, owner, list), entryId, unproved)
  await list.revoke(entryId)
  const again = await attempt(list.list)
  if (again.ok) throw refusal(owner, connectionRefusalWording.otherRevoked(entry.name))
  // Only a refusal tells that it was the stored one; where nobody answers it is kept.
  if (!isSecretRefused(again.failure.code)) throw new AppError(again.failure)
}

interface RevokeMeans {
  readonly owners: SignInOwners
  readonly tokens: SecretStore
  readonly clock: Clock
}

/**
 * Ends a stored secret where it was made, and then forgets it here (auth-and-secrets §1.5). Throws
 * AppError where no API ends it, nobody said which entry it is, or a deployment has it
 * (`run.uses-sign-in`).
 */
export const revoke = async (
  means: RevokeMeans,
  { ofId, entryId, unproved }: InputOf<'connection.revoke'>,
  signal: AbortSignal,
): Promise<RevokeOutcome> => {
  const { owners, tokens } = means
  const owner = await owners.find(ofId)
  if (owner === undefined) throw new AppError(failure('input.invalid', ofId))
  const letRunsCome = await owners.keepRunsAway(ofId)
  try {
    const session = await owners.signIn(ofId, await storedSecret(tokens, owner.binding), signal)
    const which = entryId ?? owner.kept.entry?.entryId
    const { tokens: list, revokeItself } = session
    const ended = await attempt(async () => {
      if (revokeItself !== undefined) return revokeItself()
      if (list === undefined) throw refusal(owner, connectionRefusalWording.noRevocation)
      if (which === undefined) throw refusal(owner, connectionRefusalWording.pickEntry)
      return revokeEntry(means, owner, list, { entryId: which, unproved })
    })
    if (!ended.ok) return { outcome: 'kept', failure: ended.failure }
    await owners.forget(ofId)
    return { outcome: 'revoked' }
  } finally {
    letRunsCome()
  }
}
