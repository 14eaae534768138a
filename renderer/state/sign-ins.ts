import type { Result } from '#contract/model/failure'
import type { InputOf, OutputOf } from '#contract/operations'
import type { RevokeOutcome, RotationOutcome } from '#contract/operations/connection-operations'
import type { CreateSlice } from './app-state.ts'

/** What is done with stored secrets where they were made, of sites and connections alike. */
export interface SignInsSlice {
  /** The account's own tokens as the product lists them, and which can be the stored one. */
  readonly listEntries: (ofId: string) => Promise<Result<OutputOf<'connection.entries'>>>
  /** Says which of them is the stored one, so that its end is known. */
  readonly pickEntry: (ofId: string, entryId: string) => Promise<Result<object>>
  /** Ends the secret at its source, and forgets it here. */
  readonly revokeSignIn: (input: InputOf<'connection.revoke'>) => Promise<Result<RevokeOutcome>>
  /** Puts a new token in the place of the former one. */
  readonly rotateToken: (input: InputOf<'connection.rotate'>) => Promise<Result<RotationOutcome>>
  /** Does what an interrupted rotation left to do. */
  readonly finishRotation: (ofId: string) => Promise<Result<RotationOutcome>>
  /** Opens the page on which the captcha is solved that the last check, or try to save (null), met. */
  readonly openCaptcha: (ofId: string | null) => Promise<void>
  /** Opens a page of what is connected in the browser. */
  readonly openSignInPage: (
    ofId: string,
    page: InputOf<'link.open-sign-in'>['page'],
  ) => Promise<void>
}

/** Makes the slice of stored secrets at their source. */
export const createSignInsSlice: CreateSlice<SignInsSlice> = (_set, get, bridge) => {
  const reload = async (): Promise<void> => {
    await Promise.all([get().loadSites(), get().loadConnections()])
  }
  return {
    listEntries: (ofId) => bridge.call('connection.entries', { ofId }),
    pickEntry: async (ofId, entryId) => {
      const picked = await bridge.call('connection.pick-entry', { ofId, entryId })
      if (picked.ok) await reload()
      return picked
    },
    revokeSignIn: async (input) => {
      const revoked = await bridge.call('connection.revoke', input)
      if (revoked.ok && revoked.value.outcome === 'revoked') await reload()
      return revoked
    },
    rotateToken: async (input) => {
      const rotated = await bridge.call('connection.rotate', input)
      await reload()
      return rotated
    },
    finishRotation: async (ofId) => {
      const finished = await bridge.call('connection.finish-rotation', { ofId })
      await reload()
      return finished
    },
    openCaptcha: async (ofId) => {
      const opened = await bridge.call('link.open-captcha', { ofId })
      if (!opened.ok) get().tellFailure(opened.failure)
    },
    openSignInPage: async (ofId, page) => {
      const opened = await bridge.call('link.open-sign-in', { ofId, page })
      if (!opened.ok) get().tellFailure(opened.failure)
    },
  }
}
