import type { Plan, Step } from '#contract/model/plan'
import type { SecretToEnter } from '#contract/model/secret-to-enter'
import { isToBeCarriedOut } from '#domain/deployment/check-deployment'
import type { KindModels } from '#domain/kind-model'
import { secretsIn } from '#domain/secrets-in'
import { wholeSteps } from './whole-steps.ts'

/** Secrets that only the user knows, of the objects that are still to be written. */
export const secretsToEnter = (
  plan: Plan,
  models: KindModels,
  isLeft: (step: Step) => boolean = () => true,
): readonly SecretToEnter[] =>
  wholeSteps(plan)
    .filter((step) => isToBeCarriedOut(step) && isLeft(step))
    .flatMap((step) =>
      secretsIn(step.after).map(({ path, value }) => ({
        stepId: step.id,
        path,
        label: value.$secret,
        kindTitle: models.get(step.kind)?.title.one ?? step.kind,
        name: step.name,
      })),
    )
