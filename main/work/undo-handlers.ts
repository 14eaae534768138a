import { AppError, failure } from '#contract/model/failure'
import type { Handlers } from '#ipc/handler'
import type { BackgroundWork } from './background-work.ts'
import { type ReadingPorts, readingSite } from './reading-site.ts'

/** What planning an undo needs. */
export interface UndoPorts extends ReadingPorts {
  readonly background: BackgroundWork
  readonly newId: () => string
}

/** Answers what leads from a run to the plan that undoes it. */
export const createUndoHandlers = (ports: UndoPorts): Pick<Handlers, 'run.plan-undo'> => {
  const { engine, sites, background, newId } = ports
  return {
    'run.plan-undo': async ({ runId }) => {
      const { summary } = await engine.ask('run.resume', { runId })
      const { cloudId, address } = summary.destination
      const card = await sites.byCloudId(cloudId)
      if (card === undefined) throw new AppError(failure('auth.token-missing', address))
      const planId = newId()
      const workId = background.begin(async (context) => {
        const { signal } = context
        await readingSite(ports, card.id, context, (destination, onNews) => {
          const { site } = destination
          if (site.cloudId === cloudId) {
            const input = { planId, runId, destination }
            return engine.ask('run.plan-undo', input, { signal, onNews })
          }
          const found = [`plan: ${address}`, `connected: ${site.address}`]
          throw new AppError(failure('plan.wrong-site', site.address, found))
        })
        return { end: 'plan', planId }
      })
      return { workId }
    },
  }
}
