import { attempt } from '#contract/model/failure'
import type { Settings } from '#contract/model/settings'
import type { Handlers } from '#ipc/handler'
import type { SiteAccess } from '#ipc/site-access'
import type { RehearsalQuestions } from '#worker/rehearsal-questions'
import type { BackgroundWork, WorkContext } from './background-work.ts'
import type { Engine, Loan } from './engine.ts'
import { openDestination } from './open-destination.ts'

/** What trying plans out needs. */
export interface RehearsalPorts {
  readonly engine: Engine
  readonly sites: SiteAccess
  readonly background: BackgroundWork
  readonly settings: () => Pick<Settings, 'concurrency'>
}

/** Names of the operations about rehearsals. */
export type RehearsalOperation = 'plan.rehearse' | 'plan.rehearsal' | 'run.rehearsal'

const tellTo =
  ({ progress }: WorkContext) =>
  ({ part, ...news }: RehearsalQuestions['plan.rehearse']['news']): void =>
    progress({ phase: part, reason: null, count: 0, ...news })

/** Answers what concerns rehearsals. */
export const createRehearsalHandlers = (
  ports: RehearsalPorts,
): Pick<Handlers, RehearsalOperation> => {
  const { engine, sites, background } = ports

  /** Nothing is written: whoever may read the destination may ask it. */
  const lendDestination = async (planId: string, signal: AbortSignal): Promise<Loan> => {
    const outline = await engine.ask('plan.outline', { planId })
    return engine.lend(await openDestination(sites, outline, signal, 'accept'))
  }

  return {
    'plan.rehearse': async ({ planId, unticked, askJira }) => {
      await engine.ask('plan.outline', { planId })
      const workId = background.begin(async (context) => {
        const { signal } = context
        const loan = askJira ? await attempt(() => lendDestination(planId, signal)) : undefined
        try {
          const input = {
            planId,
            unticked,
            width: ports.settings().concurrency,
            destination: loan?.ok ? loan.value.site : null,
            notAsked: loan?.ok === false ? loan.failure : null,
          }
          await engine.ask('plan.rehearse', input, { signal, onNews: tellTo(context) })
          return { end: 'rehearsal', planId }
        } finally {
          if (loan?.ok) loan.value.end()
        }
      })
      return { workId }
    },
    'plan.rehearsal': (input) => engine.ask('plan.rehearsal', input),
    'run.rehearsal': async (input) => ({ rehearsal: await engine.ask('run.rehearsal', input) }),
  }
}
