import type { EntryStanding } from './model/entry-standing.ts'

/** Whether an entry of a list cannot be the stored token: it is neither picked nor ended then. */
export const isRuledOut = (standing: EntryStanding): boolean =>
  standing === 'not-used' || standing === 'ended' || standing === 'made-later'
