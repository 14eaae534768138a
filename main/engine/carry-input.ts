import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { RunEvent } from '#contract/model/run'
import type { Snapshot } from '#contract/model/snapshot'
import type { PlanningInput } from '#domain/planning/planning-input'
import type { Clock } from '#domain/ports'
import type { Connection } from '#jira/connect'
import type { Sleep } from '#jira/sleep'
import type { Disk } from '#store/disk'
import type { LedgerStore } from '#store/ledger-file'

/** The parts of the work, for progress. */
export type Stage =
  | { readonly stage: 'snapshot'; readonly site: 'source' | 'destination'; readonly kind: string }
  | { readonly stage: 'planned'; readonly plan: Plan }
  | { readonly stage: 'deploying'; readonly plan: Plan; readonly event: RunEvent }
  | { readonly stage: 'verifying'; readonly kind: string }

/** What carrying projects from one site to another takes. */
export interface CarryInput {
  readonly source: Connection
  readonly destination: Connection
  /** Keys, or all projects that can be carried. */
  readonly projects: readonly string[] | 'all'
  /** Single objects of the source besides, or everything that can be selected by itself. */
  readonly objects?: NonNullable<PlanningInput['objects']> | 'all' | undefined
  readonly decisions: readonly Decision[]
  /** Where it is kept which objects of the two sites are the same. */
  readonly ledgers?: LedgerStore | undefined
  /** One of the sites when both were last equal. */
  readonly base?: Snapshot | undefined
  /**
   * Folder for snapshots, decisions, plan, journal and report; made if missing. A deployment that
   * was begun in it is gone on with, if it has the same projects, sites and decisions.
   */
  readonly folder: string
  /** The machine's own unless a test puts a full one in its place. */
  readonly disk?: Disk | undefined
  readonly runId: string
  readonly clock: Clock
  readonly sleep: Sleep
  readonly signal: AbortSignal
  readonly retries: number
  readonly onStage: (stage: Stage) => void
}
