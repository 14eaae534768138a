import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { Step } from '#contract/model/plan'
import type { StepOption, UseCandidate } from '#contract/model/step-options'
import { choiceWording } from '#contract/wording/choice-wording'
import type { KindModel } from '#domain/kind-model'
import { canBeCopied } from '#domain/planning/copies'
import { canBeRenamed, takesNewName } from '#domain/planning/renames'
import { subjectOf } from './choices.ts'

/** A decision that can be made, before anybody has looked at what it does to the plan. */
export type OpenOption = Omit<StepOption, 'effect'>

/** What options are found from. */
export interface OptionsInput {
  readonly step: Step
  /** The source object, with the name that it has there. */
  readonly object: ConfigObject
  /** What stands for it on the destination. */
  readonly there: ConfigObject | undefined
  readonly model: KindModel
  readonly candidates: readonly UseCandidate[]
  /** Those that were made about the object. */
  readonly decisions: readonly Decision[]
}

type Words = Pick<StepOption, 'label' | 'consequence'>

/** Every decision that can be made about the object of a step. */
export const stepOptions = (input: OptionsInput): readonly OpenOption[] => {
  const { step, object, there, model, candidates, decisions } = input
  // After a rename the step has another name than the decisions about its object.
  const subject = { ...subjectOf(step), name: object.name }
  const option = (
    words: Words,
    decision: Decision,
    asks: StepOption['asks'] = 'nothing',
  ): OpenOption => ({
    id: `${step.id}?${decision.choose}`,
    ...words,
    asks,
    decision,
    chosen: decisions.some(({ choose }) => choose === decision.choose),
  })
  const [first] = candidates
  const isCarried = model.role === 'carried' && step.action !== 'delete'
  if (!isCarried) return []
  const newName = `${object.name} (copy)`
  const isNamed = canBeRenamed(model, object) && (there === undefined || takesNewName(model, there))
  const replaces = first
    ? [
        option(
          choiceWording.another(),
          { ...subject, choose: 'use', destinationId: first.id },
          'object',
        ),
      ]
    : []
  const renames = isNamed
    ? [option(choiceWording.rename(), { ...subject, choose: 'rename', newName }, 'name')]
    : []
  const skips = [option(choiceWording.skip(there !== undefined), { ...subject, choose: 'skip' })]
  if (!there) {
    return [...replaces, ...renames, ...skips]
  }
  const isShared = step.sharedWith.length > 0 || there.protection !== 'none'
  return [
    option(isShared ? choiceWording.update(step.sharedWith) : choiceWording.bringInLine(), {
      ...subject,
      choose: 'update',
      projects: step.sharedWith,
    }),
    option(choiceWording.reuse(), { ...subject, choose: 'reuse' }),
    ...(canBeCopied(model, object)
      ? [option(choiceWording.copy(newName), { ...subject, choose: 'copy', newName }, 'name')]
      : []),
    ...(model.sameNames
      ? [option(choiceWording.create(object.name), { ...subject, choose: 'create' })]
      : []),
    ...replaces,
    ...renames,
    ...skips,
  ]
}
