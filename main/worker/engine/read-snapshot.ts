import { productOf, type Snapshot } from '#contract/model/snapshot'
import type { Clock } from '#domain/ports'
import { kindsOn } from '#kinds/products'
import { kindModels } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import type { BorrowedConnections } from '../borrowed-connections.ts'
import type { WorkNews } from '../engine-questions.ts'
import type { LentConnection } from '../jira-questions.ts'
import type { Asked } from '../peer.ts'

/** Reads a site. Kinds that are still being read when one fails are given up. */
export const readSnapshot = async (
  borrowed: BorrowedConnections,
  site: LentConnection,
  { signal, tell }: Asked<WorkNews>,
  clock: Clock,
): Promise<Snapshot> => {
  const given = new AbortController()
  const connection = borrowed.borrow(site, AbortSignal.any([signal, given.signal]))
  let done = 0
  const { length: total } = kindsOn(productOf(connection.site))
  try {
    return await takeSnapshot(connection, clock, (kind, count) => {
      done += 1
      const kindTitle = kindModels.get(kind)?.title.many ?? kind
      tell({ phase: 'reading', kindTitle, count, done, total })
    })
  } finally {
    given.abort()
  }
}
