import type { SiteAccess } from '#ipc/site-access'
import type { ActiveRuns } from './active-runs.ts'
import type { BackgroundWork } from './background-work.ts'
import type { Engine } from './engine.ts'
import { type OtherAccount, openDestination } from './open-destination.ts'

/** What trying a run out needs. */
export interface AcceptPorts {
  readonly engine: Engine
  readonly sites: SiteAccess
  readonly active: ActiveRuns
  readonly background: BackgroundWork
}

/** What is asked of an acceptance run. */
export interface AcceptOrder {
  readonly runId: string
  /** Only what an earlier one left is removed. */
  readonly onlyRemove: boolean
  readonly otherAccount: OtherAccount | undefined
}

/**
 * Begins to try out what a run deployed, and gives the id of the work. The destination is kept to it
 * meanwhile. Throws AppError `run.in-progress` when something else has the destination.
 */
export const acceptRun = async (
  { engine, sites, active, background }: AcceptPorts,
  { runId, onlyRemove, otherAccount }: AcceptOrder,
): Promise<string> => {
  const { outline } = await engine.ask('run.resume', { runId })
  const release = active.reserve(outline.destination)
  return background.begin(async ({ signal, progress }) => {
    try {
      const connection = await openDestination(sites, outline, signal, otherAccount)
      const loan = engine.lend(connection)
      const still = { phase: 'reading', reason: null, kindTitle: '', done: 0, total: 0 } as const
      try {
        const order = { runId, onlyRemove, destination: loan.site }
        const onNews = ({ checks }: { readonly checks: number }): void =>
          progress({ ...still, count: checks })
        await engine.ask('run.accept', order, { signal, onNews })
        return { end: 'acceptance', runId }
      } finally {
        loan.end()
      }
    } finally {
      release()
    }
  })
}
