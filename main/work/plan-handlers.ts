import { AppError, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import type { Handlers } from '#ipc/handler'
import type { SiteAccess } from '#ipc/site-access'
import type { WorkNews } from '#worker/engine-questions'
import type { LentConnection } from '#worker/jira-questions'
import type { BackgroundWork, WorkContext } from './background-work.ts'
import type { Engine } from './engine.ts'
import { openDestination } from './open-destination.ts'
import type { PeopleOperation } from './people-handlers.ts'
import { watchPauses } from './watch-pauses.ts'

/** What reading and planning need. */
export interface PlanPorts {
  readonly engine: Engine
  readonly sites: SiteAccess
  readonly background: BackgroundWork
  readonly newId: () => string
  readonly clock: () => string
}

type PlanOperation = Exclude<
  Extract<keyof Handlers, `contents.${string}` | `plan.${string}` | 'work.stop'>,
  PeopleOperation
>

/** Signs in, and lends the connection to the engine while it reads; tells how far it is. */
const reading = async (
  { engine, sites, clock }: PlanPorts,
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

const refuseSame = (source: SiteStamp, cloudId: string | null): void => {
  if (source.cloudId === cloudId) throw new AppError(failure('site.same-site', source.title))
}

interface CountContext {
  readonly signal: AbortSignal
  readonly onNews: (told: { readonly done: number; readonly total: number }) => void
}

/** Begins to count issues. Nothing is written: whoever may read the destination may count. */
const counting = async (
  { engine, sites, background }: PlanPorts,
  planId: string,
  count: (site: LentConnection, context: CountContext) => Promise<readonly (number | null)[]>,
): Promise<{ readonly workId: string }> => {
  const outline = await engine.ask('plan.outline', { planId })
  const workId = background.begin(async ({ signal, progress }) => {
    const connection = await openDestination(sites, outline, signal, 'accept')
    const loan = engine.lend(connection)
    const still = { phase: 'reading', reason: null, kindTitle: '', count: 0 } as const
    try {
      const onNews: CountContext['onNews'] = (told) => progress({ ...still, ...told })
      return { end: 'counts', counts: await count(loan.site, { signal, onNews }) }
    } finally {
      loan.end()
    }
  })
  return { workId }
}

/** Answers what leads from a source site to a plan. */
export const createPlanHandlers = (ports: PlanPorts): Pick<Handlers, PlanOperation> => {
  const { engine, background, newId } = ports
  return {
    'contents.read': async ({ siteId }) => {
      await ports.sites.card(siteId)
      const snapshotId = newId()
      const workId = background.begin(async (context) => {
        const { signal } = context
        await reading(ports, siteId, context, (site, onNews) =>
          engine.ask('snapshot.take', { snapshotId, site }, { signal, onNews }),
        )
        return { end: 'contents', snapshotId }
      })
      return { workId }
    },
    'contents.get': ({ snapshotId }) => engine.ask('contents.view', { snapshotId }),
    'plan.analyze': async ({ snapshotId, destinationId, selection, decisions = [] }) => {
      const source = await engine.ask('snapshot.site', { snapshotId })
      refuseSame(source, (await ports.sites.card(destinationId)).cloudId)
      const planId = newId()
      const workId = background.begin(async (context) => {
        const { signal } = context
        await reading(ports, destinationId, context, (destination, onNews) => {
          refuseSame(source, destination.site.cloudId)
          const input = { planId, snapshotId, destination, selection, decisions }
          return engine.ask('plan.make', input, { signal, onNews })
        })
        return { end: 'plan', planId }
      })
      return { workId }
    },
    'plan.count-issues': ({ planId, problemId }) =>
      counting(ports, planId, (destination, context) =>
        engine.ask('plan.count-issues', { planId, problemId, destination }, context),
      ),
    'plan.count-removals': ({ planId, stepId }) =>
      counting(ports, planId, (destination, context) =>
        engine.ask('plan.count-removals', { planId, stepId, destination }, context),
      ),
    'work.stop': async ({ workId }) => {
      background.stop(workId)
      return {}
    },
    'plan.get': ({ planId }) => engine.ask('plan.view', { planId }),
    'plan.detail': (input) => engine.ask('plan.detail', input),
    'plan.decide': (input) => engine.ask('plan.decide', input),
    'plan.tick': (input) => engine.ask('plan.tick', input),
    'plan.confirmation': (input) => engine.ask('plan.confirm', input),
  }
}
