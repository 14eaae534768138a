import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { deployAndProve } from '#engine/deploy-and-prove'
import { deploymentFolder } from '#engine/deployment-folder'
import { trackOutcomes } from '#engine/outcome-tracker'
import { planBetween } from '#engine/plan-between'
import { takeSnapshot } from '#kinds/take-snapshot'
import type { DeploymentReport } from '#report/deployment-report'
import { savePlan } from '#store/plan-file'
import type { Twin } from '#twin/serve'
import { signInTo, temporaryFolder } from './carry-boat.ts'

/** Selected objects by kind and name. */
export type NamedObjects = readonly (readonly [kind: string, name: string])[]

/** What became of selected objects, and the plan that did it. */
export interface CarriedObjects {
  readonly plan: Plan
  readonly report: DeploymentReport
}

const clock = () => new Date().toISOString()

/** Carries single objects, and projects by key, from one twin to another, as the app does. */
export const carryObjects = async (
  from: Twin,
  to: Twin,
  named: NamedObjects,
  decisions: readonly Decision[] = [],
  projects: readonly string[] = [],
  secretOf?: (stepId: string, path: string) => string | undefined,
  base?: Snapshot,
): Promise<CarriedObjects> => {
  const [here, there] = [await signInTo(from), await signInTo(to)]
  const source = await takeSnapshot(here, clock)
  const before = await takeSnapshot(there, clock)
  const objects = named.map(([kind, name]) => {
    const object = source.objects.find((one) => one.kind === kind && one.name === name)
    if (!object) throw new Error(`the source has no ${kind} ${name}`)
    return { kind, id: object.id }
  })
  const plan = planBetween({
    source,
    destination: before,
    projects,
    objects,
    decisions,
    known: [],
    base,
    madeAt: clock(),
  })
  const files = deploymentFolder(await temporaryFolder())
  await savePlan(files.plan, plan)
  const { report } = await deployAndProve({
    plan,
    files,
    source,
    before,
    base,
    decisions,
    destination: there,
    begunAt: clock(),
    refused: [],
    outcomes: trackOutcomes(),
    runId: 'objects',
    clock,
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
    retries: 0,
    onEvent: () => {},
    onVerifying: () => {},
    secretOf,
  })
  return { plan, report }
}
