import { attempt, type Failure, failure, type Result } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import { readIfThere } from './bring-to-wanted.ts'
import { driftOf, driftWithout } from './drift.ts'
import { waitForDecision } from './follow-decision.ts'
import { failed, type StepRun, unknown } from './step-run.ts'
import { watchWrites } from './watch-writes.ts'

/** How often one attempt of a run sends a create whose look-up said it had not arrived. */
const maxSends = 3

/** The id of the step's own object, or how the step ended without one. */
export type Creation = { readonly id: string } | { readonly ended: StepOutcome }

/**
 * Makes the step's object, exactly one of it. A create that may have arrived is never repeated
 * before it was looked up; what is found then, and did not bear the name before, is ours.
 */
export const createObject = async (run: StepRun): Promise<Creation> => {
  const { history, destination, wanted } = run
  if (history?.createdId !== undefined) return { id: history.createdId }
  if (history !== undefined && history.possibleWrites > 0) {
    const cause = failure('jira.outcome-unknown', wanted.step.name)
    const found = await lookUp(run, history.sameName, cause)
    return found ?? send(run, history.sameName, true)
  }
  const sameName = await destination.find(wanted)
  const stepId = wanted.step.id
  await run.journal.append({
    record: 'step-intended',
    stepId,
    at: run.clock(),
    before: null,
    sameName: [...sameName],
  })
  // Only the user's decision makes a second object of one name; the plan may hold two whose names
  // differ in case.
  const strange = sameName.filter((id) => !run.madeByRun(id))
  if (strange.length > 0 && wanted.step.evidence !== 'decision') {
    return waitBeside(run, strange)
  }
  return send(run, sameName, false)
}

/** Others came to bear the name since the plan was made; what becomes of the step is asked. */
const waitBeside = async (run: StepRun, [id, ...more]: readonly string[]): Promise<Creation> => {
  const alone = more.length === 0 ? id : undefined
  const read = alone === undefined ? undefined : await readIfThere(run, alone)
  if (read !== undefined && !read.ok) return { ended: failed(read.failure) }
  const now = read?.value
  const drift = now ? driftOf(run, 'appeared', now) : driftWithout('appeared', alone ?? null)
  return { ended: await waitForDecision(run, drift, now ?? null) }
}

const send = async (
  run: StepRun,
  sameName: readonly string[],
  sentBefore: boolean,
): Promise<Creation> => {
  let maybeSent = sentBefore
  for (let sends = 1; ; sends += 1) {
    const watcher = watchWrites(run.wanted.step.id, run.journal, run.clock)
    const created: Result<string> = await attempt(() => run.destination.create(run.wanted, watcher))
    if (created.ok) return record(run, created.value)
    maybeSent ||= watcher.possible()
    if (!maybeSent) return { ended: failed(created.failure) }
    const found = await lookUp(run, sameName, created.failure)
    if (found) return found
    const again = created.failure.code === 'jira.outcome-unknown' && sends < maxSends
    if (!again) return { ended: failed(created.failure) }
  }
}

/**
 * Looks for the object of a create that may have arrived; undefined when it did not. Where new ones are
 * not listed, not to be found says nothing.
 */
const lookUp = async (
  run: StepRun,
  sameName: readonly string[],
  cause: Failure,
): Promise<Creation | undefined> => {
  await run.settle()
  const found = await attempt(() => run.destination.find(run.wanted))
  if (!found.ok) {
    const details = [...cause.details, `look-up: ${found.failure.code}`]
    return { ended: unknown({ ...cause, details }) }
  }
  const ours = found.value.filter((id) => !sameName.includes(id))
  const [id, second] = ours
  if (id === undefined) return run.model.unlistedWhenNew ? { ended: unknown(cause) } : undefined
  if (second === undefined) return record(run, id)
  const details = [...cause.details, ...ours.map((other) => `candidate: ${other}`)]
  return { ended: unknown({ ...cause, details }) }
}

const record = async (run: StepRun, destinationId: string): Promise<Creation> => {
  const stepId = run.wanted.step.id
  await run.journal.append({ record: 'object-created', stepId, at: run.clock(), destinationId })
  return { id: destinationId }
}
