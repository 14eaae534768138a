import { AppError, failure } from '#contract/model/failure'
import type { SignedInConnection } from '#jira/connect'
import type { Outline } from '#worker/engine-questions'
import type { Call, Option } from './command.ts'
import { signIn } from './sign-in.ts'

/** The option that lets another account than before go on. */
export const otherAccountOption: Readonly<Record<string, Option>> = {
  'other-account': { type: 'boolean', help: 'another account than the one that began may go on' },
}

/**
 * Signs in to the destination of a run as the account that began it. Throws AppError
 * `auth.other-account` where it is another one that was not agreed to.
 */
export const signInAsBefore = async (
  call: Call,
  { destination, account }: Pick<Outline, 'destination' | 'account'>,
): Promise<SignedInConnection> => {
  const connection = await signIn(call, destination.address, 'destination')
  const present = connection.account
  if (present.accountId === account.accountId || call.flag('other-account')) return connection
  const names = [account.displayName, present.displayName]
  throw new AppError(failure('auth.other-account', destination.address, names))
}
