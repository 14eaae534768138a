import type { RunSummary } from '#contract/model/run-view'
import type { Handlers } from './handler.ts'

/** Names of the operations that read, plan and deploy. */
export type WorkOperation = Extract<
  keyof Handlers,
  `contents.${string}` | `plan.${string}` | `work.${string}` | `run.${string}`
>

/** Reading, planning and deploying, as the rest of the main process sees it. */
export interface Work {
  readonly handlers: Pick<Handlers, WorkOperation>
  /** Runs that ended in the middle, newest first, for `app.start`. */
  interrupted(): Promise<readonly RunSummary[]>
  /** Whether a deployment is under way: closing asks first. */
  isDeploying(): boolean
  /** Folder of a run, or of all of them. Fails with `file.not-found` when there is no such run. */
  folderOf(runId: string | null): Promise<string>
  /** Address of the page that Jira has for the object of a run's step; undefined when there is none. */
  pageOf(runId: string, stepId: string): Promise<string | undefined>
  /** Ends everything: deployments after the steps under way. For quitting. */
  close(): Promise<void>
  /** Ends everything and deletes plans and runs. */
  remove(): Promise<void>
}
