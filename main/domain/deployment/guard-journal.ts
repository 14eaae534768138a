import { AppError, attempt, type Failure } from '#contract/model/failure'
import type { JournalRecord } from '#contract/model/run'
import type { JournalPort } from '../ports.ts'

/** A journal that refuses everything once a record could not be written. */
export interface GuardedJournal extends JournalPort {
  /** Why the journal cannot be written any more. */
  broken(): Failure | undefined
}

/** Guards a journal, so that after its first failure no write is sent that would go unrecorded. */
export const guardJournal = (journal: JournalPort): GuardedJournal => {
  let cause: Failure | undefined
  return {
    broken: () => cause,
    append: async (record: JournalRecord) => {
      if (cause === undefined) {
        const appended = await attempt(() => journal.append(record))
        if (!appended.ok) cause ??= appended.failure
      }
      if (cause !== undefined) throw new AppError(cause)
    },
  }
}
