import type { Failure } from '#contract/model/failure'
import type { Plan, Step } from '#contract/model/plan'
import type { RunEvent } from '#contract/model/run'
import { productOf } from '#contract/model/snapshot'
import { waitingStep } from '#domain/deployment/waiting-step'
import type { Clock } from '#domain/ports'
import { recordStepDecision } from '#engine/decide-step'
import { deployPlan } from '#engine/deploy-plan'
import { type OutcomeTracker, trackOutcomes } from '#engine/outcome-tracker'
import type { Connection } from '#jira/connect'
import { kindModelsOn } from '#kinds/products'
import { readJournal } from '#store/journal-file'

/** What deploying into a replica takes. */
export interface DeployIntoInput {
  readonly plan: Plan
  readonly destination: Connection
  readonly journalPath: string
  readonly runId: string
  readonly width: number
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Whether the object of a step is known not to be like that of the site. */
  readonly isUnlike: (step: Step) => boolean
  readonly onEvent: (event: RunEvent) => void
}

/** How it ended. */
export interface DeployedInto {
  readonly outcomes: OutcomeTracker
  /** Why it could not go on at all. */
  readonly stopped: Failure | undefined
}

/** One step can wait behind another that waits. */
const mostRounds = 5

/**
 * Deploys a plan into a replica as it is deployed anywhere else. Where an object could not be made
 * like the destination's, what the plan changes is put onto what is there, so that what depends on
 * it is tried out too; any other step that waits would wait on the site as well.
 */
export const deployInto = async (input: DeployIntoInput): Promise<DeployedInto> => {
  const { plan, journalPath, clock } = input
  const outcomes = trackOutcomes()
  const models = kindModelsOn(productOf(plan.destination))
  const merged = new Set<string>()

  /** Gives whether something can go on by it. */
  const mergeWaiting = async (): Promise<boolean> => {
    const records = await readJournal(journalPath)
    let isDecided = false
    for (const step of plan.steps.filter(input.isUnlike)) {
      const waiting = waitingStep(plan, models, records, step.id)
      if (waiting === undefined || merged.has(step.id)) continue
      merged.add(step.id)
      const { conflicts, options } = waiting.drift
      if (!options.includes('merge')) continue
      const said = { choice: 'merge', planWins: conflicts } as const
      await recordStepDecision(journalPath, step.id, waiting, said, clock)
      isDecided = true
    }
    return isDecided
  }

  for (let round = 1; ; round += 1) {
    const stopped = await deployPlan({
      ...input,
      outcomes,
      sleep: () => Promise.resolve(),
      retries: 0,
    })
    const isOver = stopped !== undefined || input.signal.aborted || outcomes.count('waiting') === 0
    if (isOver || round === mostRounds || !(await mergeWaiting())) {
      return { outcomes, stopped }
    }
  }
}
