import type { ConfigObject } from '#contract/model/config-object'
import { attempt, type Failure, failure } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import { fingerprint } from '../fingerprint.ts'
import { readIfThere as read } from './bring-to-wanted.ts'
import { driftOf } from './drift.ts'
import { decisionAbout, waitForDecision } from './follow-decision.ts'
import { failed, mayHaveWritten, type StepRun, unknown } from './step-run.ts'
import { stillOpen } from './still-open.ts'
import { watchWrites } from './watch-writes.ts'

/**
 * Deletes a whole object and makes sure that it is gone. The object as it was stands in the journal
 * before anything is sent. What is gone already is done; what has changed since the plan was made
 * waits for a decision.
 */
export const deleteObject = async (run: StepRun, id: string): Promise<StepOutcome> => {
  const { step } = run.wanted
  const done: StepOutcome = { state: 'done', destinationId: id }
  const current = await read(run, id)
  if (!current.ok) return failed(current.failure)
  if (current.value === undefined) return done
  if (!mayHaveWritten(run)) {
    await run.journal.append({
      record: 'step-intended',
      stepId: step.id,
      at: run.clock(),
      before: current.value,
      sameName: [],
    })
    if (step.fingerprint !== fingerprint(current.value.data)) {
      const drift = driftOf(run, 'changed', current.value)
      if (decisionAbout(run, drift) === undefined) {
        return waitForDecision(run, drift, current.value)
      }
    }
  }
  const refused = await send(run, current.value)
  if (refused !== undefined && 'ended' in refused) return refused.ended
  const after = await read(run, id)
  if (!after.ok) return unknown(refused?.cause ?? after.failure)
  if (after.value === undefined) return done
  const cause =
    refused?.cause ?? failure('run.verification-failed', step.name, [`still there: ${id}`])
  return stillOpen.has(cause.code) ? unknown(cause) : failed(cause)
}

/** What went wrong: the step's end where nothing was sent, else a cause that reading back explains. */
type Trouble = { readonly ended: StepOutcome } | { readonly cause: Failure }

const send = async (run: StepRun, current: ConfigObject): Promise<Trouble | undefined> => {
  const watcher = watchWrites(run.wanted.step.id, run.journal, run.clock)
  const sent = await attempt(() => run.destination.remove(run.wanted, current, watcher))
  if (sent.ok) return undefined
  if (!watcher.possible()) return { ended: failed(sent.failure) }
  await run.settle()
  return { cause: sent.failure }
}
