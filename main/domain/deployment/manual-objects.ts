import type { Owner } from '#contract/model/config-object'
import type { Json } from '#contract/model/json'
import type { ManualStep } from '#contract/model/manual-step'
import type { Plan } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { mapReferences, referencesIn } from '../reference-walk.ts'
import { objectOf } from './outcome-object.ts'
import { stepMaking } from './step-links.ts'

/**
 * A manual step that reading can tick off, with all ids as the destination knows them: by a member of
 * an object, or by there being an object of a natural key.
 */
export type CheckableManual = { readonly manual: ManualStep; readonly owner: Owner | undefined } & (
  | { readonly look: 'member'; readonly objectId: string; readonly wanted: Json }
  | { readonly look: 'object'; readonly naturalKey: string }
)

/**
 * The manual steps that can be looked up by now: those that reading shows, and whose object, with
 * everything that it shall name, exists, or which are about somebody making it.
 */
export const checkableManual = (
  plan: Pick<Plan, 'manual' | 'steps'>,
  outcomeOf: (stepId: string) => StepOutcome | undefined,
): readonly CheckableManual[] => {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const nativeOf = (id: string): string | undefined => {
    const maker = stepMaking(id)
    if (maker === undefined) return id
    return objectOf(outcomeOf(maker))
  }
  return plan.manual.flatMap((manual): readonly CheckableManual[] => {
    const { wanted } = manual
    const objectId = nativeOf(manual.objectId)
    const step = steps.get(manual.stepId)
    const owner = step?.owner
    const ownerId = owner && nativeOf(owner.id)
    if (manual.check !== 'by-reading' || (owner !== undefined && ownerId === undefined)) return []
    const ownerThere =
      owner && ownerId !== undefined ? { kind: owner.kind, id: ownerId } : undefined
    if (step?.action === 'by-hand' && step.destinationId === undefined) {
      return [{ manual, look: 'object', naturalKey: step.naturalKey, owner: ownerThere }]
    }
    if (wanted === undefined || objectId === undefined) return []
    if (referencesIn(wanted).some(({ reference }) => nativeOf(reference.id) === undefined))
      return []
    return [
      {
        manual,
        look: 'member',
        objectId,
        owner: ownerThere,
        wanted: mapReferences(wanted, (found) => ({
          ...found,
          id: nativeOf(found.id) ?? found.id,
        })),
      },
    ]
  })
}
