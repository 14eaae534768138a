import { AppError, attempt, failure } from '#contract/model/failure'
import type { RevokeOutcome } from '#contract/operations/connection-operations'
import { connectionRefusalWording } from '#contract/wording/connection-wording'
import type { SecretStore } from '#store/secrets/secret-store'
import { isSecretRefused } from './hindrances.ts'
import type { TokenList } from './personal-tokens.ts'
import type { SignInOwner, SignInOwners } from './sign-in-owner.ts'
import { storedSecret } from './stored-secret.ts'

const refusal = ({ host }: SignInOwner, why: string): AppError =>
  new AppError(failure('input.invalid', host, [why]))

/**
 * Ends the entry that the person picked. Which entry signs in is told by no product, so it is looked
 * afterwards whether the list still answers to the stored token: then it was another one's.
 */
const revokeEntry = async (owner: SignInOwner, list: TokenList, entryId: string): Promise<void> => {
  const entries = await list.list()
  if (!entries.some((entry) => entry.entryId === entryId)) {
    throw refusal(owner, connectionRefusalWording.unknownEntry)
  }
  await list.revoke(entryId)
  const again = await attempt(list.list)
  if (again.ok) throw refusal(owner, connectionRefusalWording.otherRevoked)
  // Only a refusal tells that it was the stored one; where nobody answers it is kept.
  if (!isSecretRefused(again.failure.code)) throw new AppError(again.failure)
}

/**
 * Ends a stored secret where it was made, and then forgets it here (auth-and-secrets §1.5). Throws
 * AppError where no API ends it, or nobody said which entry it is.
 */
export const revoke = async (
  means: { readonly owners: SignInOwners; readonly tokens: SecretStore },
  ofId: string,
  entryId: string | null,
  signal: AbortSignal,
): Promise<RevokeOutcome> => {
  const { owners, tokens } = means
  const owner = await owners.find(ofId)
  if (owner === undefined) throw new AppError(failure('input.invalid', ofId))
  const session = await owners.signIn(ofId, await storedSecret(tokens, owner.binding), signal)
  const which = entryId ?? owner.kept.entry?.entryId
  const { tokens: list, revokeItself } = session
  const ended = await attempt(async () => {
    if (revokeItself !== undefined) return revokeItself()
    if (list === undefined) throw refusal(owner, connectionRefusalWording.noRevocation)
    if (which === undefined) throw refusal(owner, connectionRefusalWording.pickEntry)
    return revokeEntry(owner, list, which)
  })
  if (!ended.ok) return { outcome: 'kept', failure: ended.failure }
  await owners.forget(ofId)
  return { outcome: 'revoked' }
}
