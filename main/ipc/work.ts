import type { RunSummary } from '#contract/model/run-view'
import type { InputOf } from '#contract/operations'
import type { Handlers } from './handler.ts'
import type { KeepRunsAway } from './keep-runs-away.ts'

/** Names of the operations that read, plan and deploy. */
export type WorkOperation = Extract<
  keyof Handlers,
  | 'app.kinds'
  | `contents.${string}`
  | `plan.${string}`
  | `work.${string}`
  | `run.${string}`
  | `file.${string}`
  | `snapshot.${string}`
  | `keys.${string}`
  | `ledger.${string}`
  | `publish.${string}`
>

/** Reading, planning and deploying, as the rest of the main process sees it. */
export interface Work {
  readonly handlers: Pick<Handlers, WorkOperation>
  /** All runs that can be read, newest first. Those that ended in the middle are `interrupted`. */
  runs(): Promise<readonly RunSummary[]>
  /** Whether a deployment is under way: closing asks first. */
  isDeploying(): boolean
  readonly keepRunsAway: KeepRunsAway
  /** Folder of a run, also of one that cannot be read. Fails with `file.…` when there is no such run. */
  folderOf(runId: string): Promise<string>
  /**
   * Address of the page that Jira has for the object of a run's step. Fails with `input.invalid`
   * when there is none.
   */
  pageOf(runId: string, stepId: string): Promise<string>
  /**
   * Address of the page on which a manual step of a plan or a run is done. Fails with
   * `input.invalid` when there is none.
   */
  manualPageOf(input: InputOf<'link.open-manual'>): Promise<string>
  /**
   * Address of what was published. Fails with `input.invalid` when it was not sent, or when its link
   * leads elsewhere than to where it was published.
   */
  publicationPageOf(publicationId: string): Promise<string>
  /** Lets go of what waits to be published through a connection, and of its rules: it is forgotten. */
  forgetConnection(connectionId: string): Promise<void>
  /** Ends everything, deployments after the steps under way. For quitting. */
  close(): Promise<void>
  /** Ends everything and deletes plans and runs. Fails with `run.in-progress` during a deployment. */
  remove(): Promise<void>
}
