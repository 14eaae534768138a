import type { Decision } from '#contract/model/decision'
import { AppError, failure } from '#contract/model/failure'
import { productOf } from '#contract/model/snapshot'
import { withDecision } from '#contract/with-decision'
import type { KindModels } from '#domain/kind-model'
import { decisionsFor } from '#domain/planning/decision-index'
import { indexObjects } from '#domain/planning/object-index'
import type { Clock } from '#domain/ports'
import { inFieldModel } from '#kinds/field-models/in-field-model'
import { kindModelsOn } from '#kinds/products'
import { loadDecisions, saveDecisions } from '#store/decisions-file'
import { adviceViews } from '#view/advice-views'
import { planEffect } from '#view/plan-effect'
import { stepOptions } from '#view/step-options'
import { unfitReason } from '#view/unfit-decisions'
import { findCandidates, useCandidates } from '#view/use-candidates'
import type { DecisionQuestions } from '../decision-questions.ts'
import type { Answers } from '../peer.ts'
import type { Drafts, PlannedDraft } from './drafts.ts'

const modelsOf = ({ destination }: PlannedDraft): KindModels =>
  kindModelsOn(productOf(destination.site))

/** Both sites of a draft, the source in the terms that its plan speaks of. */
const sitesOf = ({ source, destination }: PlannedDraft) => ({
  source: indexObjects(inFieldModel(source, destination).source),
  destination: indexObjects(destination),
})

/** A step of a draft, with what it is about. Throws AppError `input.invalid` where there is none. */
const subjectIn = (draft: PlannedDraft, stepId: string) => {
  const step = draft.plan.steps.find(({ id }) => id === stepId)
  const sites = sitesOf(draft)
  const object = step && sites.source.get(step.kind, step.sourceId)
  const models = modelsOf(draft)
  const model = step && models.get(step.kind)
  if (!step || !object || !model) throw new AppError(failure('input.invalid', stepId))
  const candidates = useCandidates(draft.plan, step, object, sites.destination, models)
  return { step, object, model, sites, candidates }
}

/** Answers what concerns decisions, most of it by planning with them. */
export const decisionAnswers = (drafts: Drafts, clock: Clock): Answers<DecisionQuestions> => {
  const effectOf = async (planId: string, decisions: readonly Decision[]) => {
    const [before, tried] = await Promise.all([
      drafts.get(planId),
      drafts.attempt(planId, decisions, clock()),
    ])
    return planEffect(before.plan, tried.plan, modelsOf(before))
  }

  return {
    'plan.options': async ({ planId, stepId }) => {
      const draft = await drafts.get(planId)
      const { step, object, model, sites, candidates } = subjectIn(draft, stepId)
      const there =
        step.destinationId === undefined
          ? undefined
          : sites.destination.get(step.kind, step.destinationId)
      const decisions = decisionsFor(draft.decisions, sites.source)(object)
      const open = stepOptions({ step, object, there, model, candidates, decisions })
      return Promise.all(
        open.map(async (option) => ({
          ...option,
          // Which object it would be is not said yet.
          effect:
            option.asks === 'object'
              ? null
              : await effectOf(planId, withDecision(draft.decisions, option.decision)),
        })),
      )
    },
    'plan.try': async ({ planId, decisions }) => effectOf(planId, decisions),
    'plan.find-candidates': async ({ planId, stepId, text }) =>
      findCandidates(subjectIn(await drafts.get(planId), stepId).candidates, text),
    'plan.advice': async ({ planId }) => {
      const draft = await drafts.get(planId)
      return adviceViews(draft.plan, indexObjects(draft.destination), modelsOf(draft))
    },
    'plan.write-decisions': async ({ planId, path }) => {
      await saveDecisions(path, (await drafts.get(planId)).decisions)
      return null
    },
    'plan.read-decisions': async ({ planId, path }) => {
      const draft = await drafts.get(planId)
      const reasonAgainst = unfitReason({ ...sitesOf(draft), models: modelsOf(draft) })
      const read = (await loadDecisions(path)).map((decision, at) => ({
        decision,
        number: at + 1,
        text: reasonAgainst(decision),
      }))
      return {
        decisions: read.flatMap(({ decision, text }) => (text === undefined ? [decision] : [])),
        unfit: read.flatMap(({ number, text }) => (text === undefined ? [] : [{ number, text }])),
      }
    },
  }
}
