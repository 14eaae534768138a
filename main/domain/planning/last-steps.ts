import type { ConfigObject } from '#contract/model/config-object'
import type { ManualStep } from '#contract/model/manual-step'
import { isWriting, type Step } from '#contract/model/plan'
import { sameJson } from '../canonical-json.ts'
import { lastStepId } from '../deployment/step-links.ts'
import type { KindModels } from '../kind-model.ts'
import type { DecisionsFor } from './decision-index.ts'
import { isToBeEnabled } from './draft-manual.ts'
import type { ObjectIndex } from './object-index.ts'

const wantedLast = ({ kind, data }: ConfigObject, models: KindModels) =>
  Object.fromEntries(
    (models.get(kind)?.byHand ?? []).flatMap(({ member, last }) => {
      const value = data[member]
      return last === true && value !== undefined ? [[member, value] as const] : []
    }),
  )

/**
 * Steps that come after everything else of a plan, since the user wants it so: they set what is left
 * to a person otherwise. Each waits for all that writes. Nothing is turned on for somebody who only takes
 * another's place.
 */
export const lastSteps = (
  steps: readonly Step[],
  source: ObjectIndex,
  models: KindModels,
  decisionFor: DecisionsFor,
  manual: readonly ManualStep[],
): readonly Step[] => {
  const writing = steps.filter(isWriting).map(({ id }) => id)
  return steps.flatMap((step): readonly Step[] => {
    const object = source.get(step.kind, step.sourceId)
    if (
      !object ||
      step.action === 'reuse' ||
      step.action === 'by-hand' ||
      !isToBeEnabled(decisionFor(object))
    )
      return []
    const wanted = wantedLast(object, models)
    const replaced = Object.values(models.get(step.kind)?.replacedByHand ?? {})
    const isStandIn = manual.some(
      ({ stepId, code }) => stepId === step.id && replaced.includes(code),
    )
    if (isStandIn) return []
    const changes = Object.entries(wanted)
      .filter(([path, after]) => !sameJson(step.after[path] ?? null, after))
      .map(([path, after]) => ({ path, before: step.after[path], after }))
    if (changes.length === 0) return []
    const { fingerprint, ...rest } = step
    return [
      {
        ...rest,
        id: lastStepId(step.id),
        action: 'update',
        before: step.after,
        after: { ...step.after, ...wanted },
        changes,
        dependsOn: [...new Set([step.id, ...writing])].sort(),
        extras: [],
        removed: [],
        divergences: [],
        // What the step before leaves is what that one has read back.
        ...(isWriting(step) || fingerprint === undefined ? {} : { fingerprint }),
      },
    ]
  })
}
