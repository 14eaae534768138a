import type { StepDecision } from '#contract/model/drift'
import { AppError, failure } from '#contract/model/failure'
import type { WaitingStep } from '#domain/deployment/waiting-step'
import type { Clock } from '#domain/ports'
import type { Disk } from '#store/disk'
import { resumeJournal } from '#store/journal-file'

/** What somebody says about a step that waits. */
export type SaidOfStep = Pick<StepDecision, 'choice' | 'planWins'>

/**
 * Writes down in the journal of a run that is not under way what becomes of a step that waits. It
 * takes effect when the run goes on, and only while the object is as it was found. Throws AppError:
 * `input.invalid` for what cannot be chosen, `file.…`, `run.journal-missing`.
 */
export const recordStepDecision = async (
  journalPath: string,
  stepId: string,
  waiting: Pick<WaitingStep, 'drift'>,
  said: SaidOfStep,
  clock: Clock,
  disk?: Disk,
): Promise<void> => {
  const { drift: about } = waiting
  const unknown = said.planWins.filter((path) => !about.conflicts.includes(path))
  if (!about.options.includes(said.choice) || unknown.length > 0) {
    throw new AppError(failure('input.invalid', stepId, [said.choice, ...unknown]))
  }
  const decision: StepDecision = { ...said, about }
  const journal = await resumeJournal(journalPath, disk)
  try {
    await journal.append({ record: 'step-decided', stepId, at: clock(), decision })
  } finally {
    await journal.close()
  }
}
