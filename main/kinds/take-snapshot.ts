import { productOf, type Snapshot, snapshotSchemaVersion } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import type { Connection } from '#jira/connect'
import { gapsOn, kindsOn } from './products.ts'
import { type KindRead, readSite } from './read-site.ts'

/**
 * Reads a whole site into an immutable snapshot: all kinds that there are on its product. Objects are
 * sorted by kind and natural key, so two snapshots of an unchanged site are equal but for time and
 * request count.
 */
export const takeSnapshot = async (
  connection: Connection,
  clock: Clock,
  onKindRead?: KindRead,
): Promise<Snapshot> => {
  const before = connection.requests()
  const takenAt = clock()
  const product = productOf(connection.site)
  const kinds = kindsOn(product)
  const reading = await readSite(kinds, { ...connection, apiFor: () => connection.api }, onKindRead)
  const place = (object: { kind: string; naturalKey: string; id: string }) =>
    `${object.kind}\n${object.naturalKey}\n${object.id.padStart(12, '0')}`
  return {
    format: 'slipway-snapshot',
    schema: snapshotSchemaVersion,
    site: connection.site,
    seenBy: connection.account,
    takenAt,
    fieldModel: connection.fieldModel,
    requests: connection.requests() - before,
    objects: reading.objects.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)),
    gaps: [...gapsOn(product), ...reading.gaps],
    notCarried: reading.notCarried,
  }
}
