import type { SiteAccess } from '#ipc/site-access'
import type { WorkNews } from '#worker/engine-questions'
import type { LentConnection } from '#worker/jira-questions'
import type { WorkContext } from './background-work.ts'
import type { Engine } from './engine.ts'
import { watchPauses } from './watch-pauses.ts'

/** What reading a site needs. */
export interface ReadingPorts {
  readonly engine: Engine
  readonly sites: SiteAccess
  readonly clock: () => string
}

/** Signs in, and lends the connection to the engine while it reads; tells how far it is. */
export const readingSite = async (
  { engine, sites, clock }: ReadingPorts,
  siteId: string,
  { signal, progress }: WorkContext,
  read: (site: LentConnection, tell: (news: WorkNews) => void) => Promise<unknown>,
): Promise<void> => {
  const connection = await sites.open(siteId, signal)
  const loan = engine.lend(connection)
  let latest: WorkNews = { phase: 'reading', kindTitle: '', count: 0, done: 0, total: 0 }
  const stopWatching = watchPauses(connection, clock, ({ reason }) =>
    progress({ ...latest, phase: 'waiting', reason }),
  )
  try {
    await read(loan.site, (news) => {
      latest = news
      progress({ ...news, reason: null })
    })
  } finally {
    stopWatching()
    loan.end()
  }
}
