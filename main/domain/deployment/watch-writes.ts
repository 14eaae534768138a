import type { Clock, JournalPort, WriteWatcher } from '../ports.ts'
import { mayHaveBeenCarriedOut } from './write-answer.ts'

/** A watcher that also knows whether Jira may have carried out any of the writes it saw. */
export interface WatchedWrites extends WriteWatcher {
  possible(): boolean
}

/** Journals every write of one step before it is sent, and what came back. */
export const watchWrites = (stepId: string, journal: JournalPort, clock: Clock): WatchedWrites => {
  let possibleWrites = 0
  return {
    stepId,
    writing: async (method, path) => {
      await journal.append({ record: 'write-intended', stepId, at: clock(), method, path })
      possibleWrites += 1
    },
    answered: async (status) => {
      if (!mayHaveBeenCarriedOut(status)) possibleWrites -= 1
      await journal.append({ record: 'write-answered', stepId, at: clock(), status })
    },
    possible: () => possibleWrites > 0,
  }
}
