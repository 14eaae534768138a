import type { Failure } from '#contract/model/failure'
import type { CreateSlice } from './app-state.ts'

/** How a snapshot is saved: as a file, perhaps encrypted, or as a folder of readable text. */
export type SaveForm =
  | { readonly as: 'file'; readonly passphrase: string | null }
  | { readonly as: 'folder' }

/** What came of saving. */
export type Saved =
  | { readonly saved: 'yes'; readonly path: string; readonly unsigned: Failure | null }
  /** The user thought better of it. */
  | { readonly saved: 'no' }
  | { readonly saved: 'failed'; readonly failure: Failure }

/** Saving snapshots. */
export interface SavingSlice {
  readonly saveSnapshot: (snapshotId: string, form: SaveForm) => Promise<Saved>
}

/** Makes the slice of saving. */
export const createSavingSlice: CreateSlice<SavingSlice> = (_, __, { call }) => ({
  saveSnapshot: async (snapshotId, form) => {
    if (form.as === 'folder') {
      const answer = await call('snapshot.save-folder', { snapshotId })
      if (!answer.ok) return { saved: 'failed', failure: answer.failure }
      const { savedTo } = answer.value
      return savedTo === null ? { saved: 'no' } : { saved: 'yes', path: savedTo, unsigned: null }
    }
    const answer = await call('snapshot.save', { snapshotId, passphrase: form.passphrase })
    if (!answer.ok) return { saved: 'failed', failure: answer.failure }
    const { savedTo, unsigned } = answer.value
    return savedTo === null ? { saved: 'no' } : { saved: 'yes', path: savedTo, unsigned }
  },
})
