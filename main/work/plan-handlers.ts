import { AppError, failure } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import type { InputOf } from '#contract/operations'
import type { Handlers } from '#ipc/handler'
import type { SiteAccess } from '#ipc/site-access'
import type { LentConnection } from '#worker/jira-questions'
import type { BackgroundWork } from './background-work.ts'
import type { DecisionOperation } from './decision-handlers.ts'
import type { Engine } from './engine.ts'
import type { FileOperation } from './file-handlers.ts'
import type { PeopleOperation } from './people-handlers.ts'
import { readingSite } from './reading-site.ts'
import type { RehearsalOperation } from './rehearsal-handlers.ts'
import { type LookUp, withDestination } from './with-destination.ts'

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
  PeopleOperation | FileOperation | RehearsalOperation | DecisionOperation
>

const refuseSame = (source: SiteStamp, cloudId: string | null): void => {
  if (source.cloudId === cloudId) throw new AppError(failure('site.same-site', source.title))
}

/** Begins to count issues on the destination of a plan. */
const counting = async (
  ports: PlanPorts,
  planId: string,
  count: (site: LentConnection, context: LookUp) => Promise<readonly (number | null)[]>,
): Promise<{ readonly workId: string }> => {
  const outline = await ports.engine.ask('plan.outline', { planId })
  const workId = withDestination(ports, outline, async (destination, context) => ({
    end: 'counts',
    counts: await count(destination, context),
  }))
  return { workId }
}

/** Answers what leads from a source site to a plan. */
export const createPlanHandlers = (ports: PlanPorts): Pick<Handlers, PlanOperation> => {
  const { engine, background, newId } = ports
  /** Between two snapshots that are there: nobody is signed in to. */
  const analyzeOffline = async (
    source: SiteStamp,
    asked: Extract<InputOf<'plan.analyze'>, { readonly destinationSnapshotId: string }>,
  ): Promise<{ readonly workId: string }> => {
    const { decisions = [], ...rest } = asked
    const there = { snapshotId: asked.destinationSnapshotId }
    refuseSame(source, (await engine.ask('snapshot.site', there)).cloudId)
    const planId = newId()
    const workId = background.begin(async ({ progress }) => {
      progress({ phase: 'planning', reason: null, kindTitle: '', count: 0, done: 0, total: 0 })
      await engine.ask('plan.make-offline', { planId, decisions, ...rest })
      return { end: 'plan', planId }
    })
    return { workId }
  }

  return {
    'contents.read': async ({ siteId }) => {
      await ports.sites.card(siteId)
      const snapshotId = newId()
      const workId = background.begin(async (context) => {
        const { signal } = context
        await readingSite(ports, siteId, context, (site, onNews) =>
          engine.ask('snapshot.take', { snapshotId, site }, { signal, onNews }),
        )
        return { end: 'contents', snapshotId }
      })
      return { workId }
    },
    'contents.get': ({ snapshotId }) => engine.ask('contents.view', { snapshotId }),
    'plan.analyze': async (asked) => {
      const { snapshotId, selection, decisions = [], base } = asked
      const source = await engine.ask('snapshot.site', { snapshotId })
      if ('destinationSnapshotId' in asked) return analyzeOffline(source, asked)
      const { destinationId } = asked
      refuseSame(source, (await ports.sites.card(destinationId)).cloudId)
      const planId = newId()
      const workId = background.begin(async (context) => {
        const { signal } = context
        await readingSite(ports, destinationId, context, (destination, onNews) => {
          refuseSame(source, destination.site.cloudId)
          const input = { planId, snapshotId, destination, selection, decisions, base }
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
    'plan.count-concerned': ({ planId, stepId }) =>
      counting(ports, planId, (destination, context) =>
        engine.ask('plan.count-concerned', { planId, stepId, destination }, context),
      ),
    'work.stop': async ({ workId }) => {
      background.stop(workId)
      return {}
    },
    'plan.get': ({ planId }) => engine.ask('plan.view', { planId }),
    'plan.detail': (input) => engine.ask('plan.detail', input),
    'plan.decide': (input) => engine.ask('plan.decide', input),
    'plan.tick': (input) => engine.ask('plan.tick', input),
    'plan.confirmation': async (input) => {
      const { destination } = await engine.ask('plan.outline', { planId: input.planId })
      // The token may have been replaced since the plan was made, or be another person's.
      const card = await ports.sites.byCloudId(destination.cloudId)
      return engine.ask('plan.confirm', { ...input, way: card?.account?.token })
    },
  }
}
