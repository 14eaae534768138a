import { AppError, failure } from '#contract/model/failure'
import type { SignInOwners } from './sign-in-owner.ts'

/** Several books as one: an id is of whichever has it. */
export const eitherOwners = (all: readonly SignInOwners[]): SignInOwners => {
  const ofId = async (id: string): Promise<SignInOwners> => {
    for (const owners of all) if ((await owners.find(id)) !== undefined) return owners
    throw new AppError(failure('input.invalid', id))
  }
  return {
    find: async (id) => {
      for (const owners of all) {
        const owner = await owners.find(id)
        if (owner !== undefined) return owner
      }
      return undefined
    },
    change: async (id, members) => (await ofId(id)).change(id, members),
    signIn: async (id, secret, signal) => (await ofId(id)).signIn(id, secret, signal),
    forget: async (id) => (await ofId(id)).forget(id),
  }
}
