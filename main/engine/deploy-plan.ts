import { AppError, attempt, type Failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord, RunEvent } from '#contract/model/run'
import { productOf } from '#contract/model/snapshot'
import { deploy } from '#domain/deployment/deploy'
import type { Clock } from '#domain/ports'
import type { Connection } from '#jira/connect'
import { throwIfReadOnly } from '#jira/read-only-mode'
import type { Sleep } from '#jira/sleep'
import { createDestinationPort } from '#kinds/destination-port'
import { kindModelsOn, kindsByNameOn } from '#kinds/products'
import type { Disk } from '#store/disk'
import { type JournalFile, resumeJournal, startJournal } from '#store/journal-file'
import type { OutcomeTracker } from './outcome-tracker.ts'

/** What deploying a plan takes. */
export interface DeployPlanInput {
  readonly plan: Plan
  readonly destination: Connection
  readonly journalPath: string
  readonly disk?: Disk | undefined
  readonly runId: string
  readonly clock: Clock
  readonly sleep: Sleep
  readonly signal: AbortSignal
  /** Aborted: no other step is begun, and the run stays as it is. */
  readonly pause?: AbortSignal | undefined
  /** How often what failed is tried again in the same run; 0 leaves that to the user. */
  readonly retries: number
  /** Steps in flight at once; each endpoint's own pace is found by the transport. */
  readonly width?: number | undefined
  /** What the user entered for a secret, by step and place; kept in memory only. */
  readonly secretOf?: ((stepId: string, path: string) => string | undefined) | undefined
  /** Called when the journal is this run's alone, with what is in it, before anything is sent. */
  readonly onJournal?: ((records: readonly JournalRecord[]) => Promise<void>) | undefined
  /** Hears how the steps end. */
  readonly outcomes: OutcomeTracker
  readonly onEvent: (event: RunEvent) => void
}

const usualWidth = 8
/** How long an unanswered write may still be on its way in Jira. */
const settleMilliseconds = 1500

const openJournal = async (path: string, disk?: Disk): Promise<JournalFile> => {
  const opened = await attempt(() => resumeJournal(path, disk))
  if (opened.ok) return opened.value
  if (opened.failure.code === 'run.journal-missing') return startJournal(path, disk)
  throw new AppError(opened.failure)
}

/**
 * Deploys a plan, going on from its journal if there is one. What failed is tried again as long as
 * each attempt gets further, at most `retries` times. Gives the failure for which a run could not go
 * on at all (disk full, wrong site, a destination in read-only mode).
 */
export const deployPlan = async (input: DeployPlanInput): Promise<Failure | undefined> => {
  const { destination, clock, sleep, signal, outcomes } = input
  const product = productOf(destination.site)
  const port = createDestinationPort({
    kinds: kindsByNameOn(product),
    api: destination.api,
    site: destination.site,
    fieldModel: destination.fieldModel,
    secretOf: input.secretOf,
    accountId: destination.account.accountId,
  })

  const runOnce = async (): Promise<void> => {
    const journal = await openJournal(input.journalPath, input.disk)
    try {
      outcomes.remember(journal.records)
      await input.onJournal?.(journal.records)
      await throwIfReadOnly(destination)
      const events = deploy({
        plan: input.plan,
        runId: input.runId,
        connected: destination.site,
        models: kindModelsOn(product),
        journal: journal.records,
        journalPort: journal,
        destination: port,
        clock,
        settle: () => sleep(settleMilliseconds),
        signal,
        pause: input.pause,
        width: input.width ?? usualWidth,
      })
      for await (const event of events) {
        outcomes.take(event)
        input.onEvent(event)
      }
    } finally {
      await journal.close()
    }
  }
  const unfinished = (): number =>
    outcomes.count('failed') + outcomes.count('unknown') + outcomes.count('skipped')

  for (let tries = 0, left = Number.POSITIVE_INFINITY; ; tries += 1) {
    const ran = await attempt(runOnce)
    if (!ran.ok) return ran.failure
    const better = unfinished() < left
    left = unfinished()
    if (left === 0 || tries >= input.retries || !better || signal.aborted || input.pause?.aborted) {
      return undefined
    }
  }
}
