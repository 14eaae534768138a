import type { FieldModel, SiteStamp } from '#contract/model/snapshot'
import type { DestinationPort, ResolvedStep } from '#domain/ports'
import type { JiraApi } from '#jira/api'
import type { JiraClient } from '#jira/client'
import type { Kind, WriteContext, Writer } from './kind.ts'

/** The site a deployment writes to, and as whom. */
export interface Destination {
  readonly kinds: ReadonlyMap<string, Kind>
  /** Must not be cancelled by the run's signal: what is in flight is finished. */
  readonly api: JiraClient
  readonly site: SiteStamp
  readonly fieldModel: FieldModel
  /** Account that deploys. */
  readonly accountId: string
  /** What the user entered for a secret: by the id of the step, and its place in the data. */
  readonly secretOf?: ((stepId: string, path: string) => string | undefined) | undefined
}

/**
 * The destination as a deployment sees it, over Jira's API. A step of a kind that is unknown or
 * that is only matched never comes here: a plan with one is a bug and throws.
 */
export const createDestinationPort = (destination: Destination): DestinationPort => {
  const { kinds, api, site, fieldModel, accountId, secretOf } = destination
  const writerOf = (name: string): Writer => {
    const writer = kinds.get(name)?.writer
    if (writer === undefined) throw new Error(`objects of kind ${name} are not written`)
    return writer
  }
  const contextFor = ({ step, owner }: ResolvedStep, stepApi: JiraApi): WriteContext => ({
    api: stepApi,
    site,
    fieldModel,
    accountId,
    step,
    owner,
    secret: (path) => secretOf?.(step.id, path),
  })
  return {
    find: (wanted) => writerOf(wanted.step.kind).find(contextFor(wanted, api), wanted.data),
    read: (kind, id, owner) =>
      writerOf(kind).readOne({ api, site, fieldModel, accountId, owner }, id),
    create: (wanted, watcher) => {
      const context = contextFor(wanted, api.withWatcher(watcher))
      return writerOf(wanted.step.kind).create(context, wanted.data)
    },
    converge: (wanted, current, watcher) => {
      const context = contextFor(wanted, api.withWatcher(watcher))
      return writerOf(wanted.step.kind).converge(context, current, wanted.data)
    },
    remove: (wanted, current, watcher) => {
      const { kind } = wanted.step
      const { remove } = writerOf(kind)
      if (!remove) throw new Error(`objects of kind ${kind} are not deleted`)
      return remove(contextFor(wanted, api.withWatcher(watcher)), current)
    },
    exclusive: (kind) => writerOf(kind).exclusive,
  }
}
