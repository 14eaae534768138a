import type { JudgedEntry } from '#contract/model/entry-standing'
import { AppError, failure } from '#contract/model/failure'
import { isRuledOut } from '#contract/ruled-out'
import {
  connectionRefusalWording,
  entryStandingWording,
} from '#contract/wording/connection-wording'
import type { KeptState, SecretStore } from '#store/secrets/secret-store'
import { judgeEntries } from './judge-entries.ts'
import type { TokenList } from './personal-tokens.ts'
import type { SignInOwner } from './sign-in-owner.ts'

const storedAtOf = (state: KeptState): string | null =>
  'storedAt' in state ? state.storedAt : null

/**
 * The list, read by the stored token, and which of its entries can be that. Each reading is a use, so
 * where there are several they are read three times.
 */
export const readEntries = async (
  means: { readonly tokens: Pick<SecretStore, 'state'>; readonly clock: () => string },
  { binding, kept }: SignInOwner,
  list: Pick<TokenList, 'list'>,
): Promise<readonly JudgedEntry[]> => {
  const first = await list.list()
  const readings = first.length < 2 ? [first] : [first, await list.list(), await list.list()]
  return judgeEntries(readings, {
    storedAt: storedAtOf(await means.tokens.state(binding.id)),
    expiresOn: kept.expiresOn,
    now: means.clock(),
  })
}

/**
 * The entry that a person picked, if it can be the stored token. Throws AppError: `input.invalid` where
 * it is not in the list, `auth.entry-of-another` where something speaks against it, and
 * `auth.entry-unproved` where nothing proves it and the person has not said that it is the one.
 */
export const entryPicked = (
  { host }: SignInOwner,
  judged: readonly JudgedEntry[],
  entryId: string,
  unproved: 'refuse' | 'accept',
): JudgedEntry => {
  const found = judged.find(({ entry }) => entry.entryId === entryId)
  if (found === undefined) {
    throw new AppError(failure('input.invalid', host, [connectionRefusalWording.unknownEntry]))
  }
  const { entry, standing } = found
  const why = [`“${entry.name}”: ${entryStandingWording[standing]}`]
  if (isRuledOut(standing)) throw new AppError(failure('auth.entry-of-another', host, why))
  if (standing === 'proved' || unproved === 'accept') return found
  throw new AppError(failure('auth.entry-unproved', host, why))
}
