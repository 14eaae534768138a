import type { Plan } from '#contract/model/plan'
import { journalSchemaVersion } from '#contract/model/run'
import { planHash } from '#domain/deployment/check-deployment'
import type { Clock } from '#domain/ports'
import { startJournal } from '#store/journal-file'

/**
 * Begins the journal of a run that is to wait for its window: it is paused before its first step. Throws
 * AppError (`file.…`).
 */
export const holdRun = async (
  journalPath: string,
  runId: string,
  plan: Plan,
  clock: Clock,
): Promise<void> => {
  const { destination } = plan
  const journal = await startJournal(journalPath)
  try {
    await journal.append({
      record: 'run-started',
      schema: journalSchemaVersion,
      runId,
      planHash: planHash(plan),
      destination,
      at: clock(),
    })
    await journal.append({ record: 'run-paused', at: clock() })
  } finally {
    await journal.close()
  }
}
