import { attempt } from '#contract/model/failure'

/** Whose an object is, and whose it shall be; null where that is nobody, or not told. */
export interface Ownership {
  /** The deploying account. */
  readonly accountId: string
  readonly before: string | null
  readonly wanted: string | null
  readonly setOwner: (accountId: string) => Promise<void>
}

/**
 * Changes an object that nobody but its owner may change: the deploying account takes it over and
 * then gives it to whom it shall belong. Where that fails on the way, whoever had it gets it back, and
 * the failure is thrown on. Without a change only the owner is set.
 */
export const changeAsOwner = async (
  { accountId, before, wanted, setOwner }: Ownership,
  change: (() => Promise<void>) | undefined,
): Promise<void> => {
  let owner = before
  const giveTo = async (account: string | null): Promise<void> => {
    if (account === null || owner === account) return
    await setOwner(account)
    owner = account
  }
  try {
    if (change) {
      await giveTo(accountId)
      await change()
    }
    await giveTo(wanted)
  } catch (error) {
    // Even a taking over that failed may have been carried out unheard.
    if (change && before !== null && before !== accountId) await attempt(() => setOwner(before))
    throw error
  }
}
