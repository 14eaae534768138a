import { AppError, failure } from '#contract/model/failure'
import type { SignInOwners } from './sign-in-owner.ts'

/** Several books as one: an id is of whichever has it. */
export const eitherOwners = (all: readonly SignInOwners[]): SignInOwners => {
  const maybeOf = async (id: string): Promise<SignInOwners | undefined> => {
    for (const owners of all) if ((await owners.find(id)) !== undefined) return owners
    return undefined
  }
  const ofId = async (id: string): Promise<SignInOwners> => {
    const owners = await maybeOf(id)
    if (owners !== undefined) return owners
    throw new AppError(failure('input.invalid', id))
  }
  return {
    find: async (id) => (await maybeOf(id))?.find(id),
    change: async (id, members) => (await ofId(id)).change(id, members),
    signIn: async (id, secret, signal) => (await ofId(id)).signIn(id, secret, signal),
    // Of what is gone already nothing has to be kept away.
    keepRunsAway: async (id) => (await maybeOf(id))?.keepRunsAway(id) ?? (() => undefined),
    forget: async (id) => (await ofId(id)).forget(id),
  }
}
