import type { ConfigObject, Owner } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'

/** Gives the time as ISO 8601, UTC. */
export type Clock = () => string

/** Keeps the run's journal. */
export interface JournalPort {
  /** Resolves when the record is on the disk. Fails with `file.disk-full` when it cannot be. */
  append(record: JournalRecord): Promise<void>
}

/** Told around every write, so that none is sent before its journal entry. */
export interface WriteWatcher {
  /** The step that writes, for who keeps account of what was sent. */
  readonly stepId?: string | undefined
  /** Resolves when the intent is on the disk; only then may the request be sent. */
  readonly writing: (method: string, path: string) => Promise<void>
  /** `null`: no answer came, so nobody knows whether Jira did it. */
  readonly answered: (status: number | null) => Promise<void>
}

/** A step with its references and owner resolved to native ids of the destination. */
export interface ResolvedStep {
  readonly step: Step
  readonly data: JsonObject
  readonly owner?: Owner | undefined
}

/** The destination site, as a deployment sees it. Expected failures are thrown as AppError. */
export interface DestinationPort {
  /** Native ids of the objects that bear the step's natural key (within its owner). */
  find(wanted: ResolvedStep): Promise<readonly string[]>
  /** One object as it is now; undefined when it does not exist. */
  read(kind: string, id: string, owner: Owner | undefined): Promise<ConfigObject | undefined>
  /** Sends the one request that creates the object, and gives its id. Never repeated blindly. */
  create(wanted: ResolvedStep, watcher: WriteWatcher): Promise<string>
  /**
   * Brings an existing object to the wanted data with as few calls as it takes. Can be called
   * again at any point: it starts from `current`, which was read just before.
   */
  converge(wanted: ResolvedStep, current: ConfigObject, watcher: WriteWatcher): Promise<void>
  /** Deletes a whole object, which was read just before. Refuses what is in use after all. */
  remove(wanted: ResolvedStep, current: ConfigObject, watcher: WriteWatcher): Promise<void>
  /** Name of the lock that writes of this kind share, if Jira allows only one of them at a time. */
  exclusive(kind: string): string | undefined
}
