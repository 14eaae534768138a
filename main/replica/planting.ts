import type { ConfigObject } from '#contract/model/config-object'
import type { Snapshot } from '#contract/model/snapshot'
import type { Site } from '#twin/site-model'

/** A twin while it is being made from a snapshot. */
export interface Planting {
  readonly site: Site
  readonly snapshot: Snapshot
  /** The objects of a kind. */
  of(kind: string): readonly ConfigObject[]
  /** Account that the snapshot was seen by: it administers the twin, and stands in for unknown owners. */
  readonly accountId: string
}

/** Begins the making of a twin. */
export const plantingOf = (site: Site, snapshot: Snapshot): Planting => {
  const byKind = Map.groupBy(snapshot.objects, ({ kind }) => kind)
  return {
    site,
    snapshot,
    of: (kind) => byKind.get(kind) ?? [],
    accountId: snapshot.seenBy.accountId,
  }
}

/** Empties a part of the twin of what every fresh site has. */
export const clear = (record: Record<string, unknown>): void => {
  for (const key of Object.keys(record)) delete record[key]
}

/**
 * The objects of a kind, for which room is made: what a fresh site has of the kind goes. A kind that
 * could not be read keeps that, since a site is no site without defaults.
 */
export const replacing = (
  planting: Planting,
  kind: string,
  record: Record<string, unknown>,
): readonly ConfigObject[] => {
  const objects = planting.of(kind)
  const unread = objects.length === 0 && planting.snapshot.gaps.some((gap) => gap.kind === kind)
  if (!unread) clear(record)
  return objects
}
