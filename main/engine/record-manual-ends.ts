import type { ManualEnd } from '#domain/deployment/manual-ends'
import type { Clock } from '#domain/ports'
import type { Disk } from '#store/disk'
import { resumeJournal } from '#store/journal-file'

/** How manual steps ended, by their ids. */
export type EndedManual = ReadonlyMap<string, ManualEnd['outcome']>

/** What reading the destination has shown to be done. */
export const seenDone = (ids: readonly string[]): EndedManual =>
  new Map(ids.map((id) => [id, { state: 'done', by: 'reading' }]))

/**
 * Writes down in the journal of a run that is not under way how manual steps ended. Throws AppError
 * (`file.…`, `run.journal-missing`).
 */
export const recordManualEnds = async (
  journalPath: string,
  ended: EndedManual,
  clock: Clock,
  disk?: Disk,
): Promise<void> => {
  if (ended.size === 0) return
  const journal = await resumeJournal(journalPath, disk)
  try {
    for (const [manualId, outcome] of ended) {
      await journal.append({ record: 'manual-ended', manualId, at: clock(), outcome })
    }
  } finally {
    await journal.close()
  }
}
