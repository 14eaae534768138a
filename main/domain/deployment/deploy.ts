import { AppError } from '#contract/model/failure'
import type { Step } from '#contract/model/plan'
import { journalSchemaVersion, type RunEvent, type StepOutcome } from '#contract/model/run'
import { checkDeployment, isToBeCarriedOut, planHash } from './check-deployment.ts'
import type { Deployment } from './deployment.ts'
import { guardJournal } from './guard-journal.ts'
import { foldJournal, isOver } from './journal-state.ts'
import { carryOutRecorded, endUnbegun, keptSteps, knownIds } from './record-ends.ts'
import { createSchedule, type Settled } from './schedule.ts'
import { stopsRun } from './stops-run.ts'

/**
 * Carries out a plan, or what is left of it, and nothing but the plan. Every step is journaled
 * before it is sent and recorded before another that depends on it begins. Steps that are not done
 * according to the journal are tried again. Throws AppError when the plan may not be deployed, or
 * when the journal cannot be written (then nothing more was sent); bugs throw as they are, after
 * the steps in flight have ended. A pause lets the steps in flight end, too, and leaves the others as
 * they are. Leaving the loop early finishes the steps in flight, too.
 */
export async function* deploy(deployment: Deployment): AsyncGenerator<RunEvent> {
  const { plan, connected, clock, signal } = deployment
  const state = foldJournal(deployment.journal)
  checkDeployment(plan, connected, state)
  const journal = guardJournal(deployment.journalPort)
  await journal.append({
    record: 'run-started',
    schema: journalSchemaVersion,
    runId: state?.runId ?? deployment.runId,
    planHash: planHash(plan),
    destination: connected,
    at: clock(),
  })
  const ids = knownIds(plan, state)
  const steps = plan.steps.filter(isToBeCarriedOut)
  const kept = keptSteps(state)
  const left = steps.filter(({ id }) => !isOver(state?.steps.get(id)?.phase))
  yield { event: 'started', total: steps.length, alreadyDone: steps.length - left.length }

  const schedule = createSchedule(left, ({ kind }) => deployment.destination.exclusive(kind))
  const running = new Map<string, Promise<void>>()
  const ended: Settled[] = []
  const bugs: unknown[] = []
  /** How steps that were not begun end, once no other may begin. */
  let stopped: StepOutcome | undefined

  const begin = (step: Step): void => {
    const run = carryOutRecorded({ deployment, journal, state, ids, kept, step })
      .then(
        (outcome) => void ended.push({ stepId: step.id, outcome }),
        (bug) => void bugs.push(bug),
      )
      .finally(() => running.delete(step.id))
    running.set(step.id, run)
  }
  const isPaused = (): boolean => deployment.pause?.aborted === true && !signal.aborted
  const nextStep = (): Step | undefined => {
    if (isPaused()) return undefined
    if (signal.aborted || journal.broken() !== undefined) stopped ??= { state: 'cancelled' }
    const full = running.size >= Math.max(1, deployment.width)
    return stopped !== undefined || bugs.length > 0 || full ? undefined : schedule.next()
  }

  try {
    for (;;) {
      for (let step = nextStep(); step !== undefined; step = nextStep()) {
        begin(step)
        yield { event: 'step-started', stepId: step.id }
      }
      if (ended.length === 0 && running.size > 0) await Promise.race(running.values())
      if (bugs.length > 0) throw bugs[0]
      if (ended.length === 0 && running.size === 0) break
      for (const { stepId, outcome } of ended.splice(0)) {
        if (stopsRun(outcome)) stopped ??= { state: 'skipped', because: stepId }
        yield { event: 'step-ended', stepId, outcome }
        yield* endUnbegun(schedule.end(stepId, outcome), journal, clock)
      }
    }
    if (
      isPaused() &&
      stopped === undefined &&
      journal.broken() === undefined &&
      schedule.hasMore()
    ) {
      await journal.append({ record: 'run-paused', at: clock() })
      yield { event: 'paused' }
      return
    }
    yield* endUnbegun(schedule.endRest(stopped ?? { state: 'cancelled' }), journal, clock)
  } finally {
    await Promise.allSettled(running.values())
  }
  const broken = journal.broken()
  if (broken !== undefined) throw new AppError(broken)
  await journal.append({ record: 'run-ended', at: clock() })
  yield { event: 'finished' }
}
