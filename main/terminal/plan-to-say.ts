import type { EngineSession } from './engine-session.ts'
import type { PlanToSay } from './say-plan.ts'

/** A plan that the engine has, with what the way its destination was read by cannot do of it. */
export const planToSay = async (engine: EngineSession, planId: string): Promise<PlanToSay> => ({
  view: await engine.ask('plan.view', { planId }),
  restricted: (await engine.ask('plan.confirm', { planId, unticked: [] })).restricted,
})
