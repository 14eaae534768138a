import type { AppEvent } from '#contract/events'
import type { SiteAccess } from '#ipc/site-access'
import type { Outline } from '#worker/engine-questions'
import type { LentConnection } from '#worker/jira-questions'
import type { BackgroundWork } from './background-work.ts'
import type { Engine } from './engine.ts'
import { openDestination } from './open-destination.ts'

type End = Extract<AppEvent, { event: 'work-ended' }>['end']

/** How far the engine is with something that it looks up. */
export interface LookUp {
  readonly signal: AbortSignal
  readonly onNews: (told: { readonly done: number; readonly total: number }) => void
}

/**
 * Begins to look something up on the destination, and gives the id of the work. Nothing is written
 * there: whoever may read it may look, whichever account that is.
 */
export const withDestination = (
  ports: {
    readonly engine: Engine
    readonly sites: SiteAccess
    readonly background: BackgroundWork
  },
  outline: Outline,
  lookUp: (destination: LentConnection, context: LookUp) => Promise<End>,
): string =>
  ports.background.begin(async ({ signal, progress }) => {
    const connection = await openDestination(ports.sites, outline, signal, 'accept')
    const loan = ports.engine.lend(connection)
    const still = { phase: 'reading', reason: null, kindTitle: '', count: 0 } as const
    try {
      const onNews: LookUp['onNews'] = (told) => progress({ ...still, ...told })
      return await lookUp(loan.site, { signal, onNews })
    } finally {
      loan.end()
    }
  })
