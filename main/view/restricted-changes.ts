import type { Step } from '#contract/model/plan'
import type { RestrictedChanges } from '#contract/model/restriction'
import { productOf, type SignInWay, type SiteStamp } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { type RestrictedActionsOf, restrictedSteps } from '#domain/restrictions/restricted-steps'
import { restrictionsOfJira } from '#domain/restrictions/restrictions-of'

/** Where something is about to be carried out, and by whom. */
export interface SignInAtHand {
  readonly destination: SiteStamp
  readonly models: KindModels
  /** How the destination is signed in to now. */
  readonly way: SignInWay
  readonly restrictedActionsOf: RestrictedActionsOf
}

/** What the sign-in at hand cannot do of some steps, or may be refused, before it is tried. */
export const restrictedChanges = (
  steps: readonly Step[],
  { destination, models, way, restrictedActionsOf }: SignInAtHand,
): readonly RestrictedChanges[] => {
  const restrictions = restrictionsOfJira(productOf(destination), way)
  return restrictedSteps(steps, restrictions, restrictedActionsOf).map(
    ({ restriction, steps: concerned }) => ({
      restriction,
      changes: concerned.map(({ id, kind, name }) => ({
        ...{ stepId: id, kindTitle: models.get(kind)?.title.one ?? kind, name },
      })),
    }),
  )
}
