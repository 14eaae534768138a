import { isWriting, type Plan, type Step } from '#contract/model/plan'
import type { AskedJira, RehearsalLimit, RehearsedStep, Verdict } from '#contract/model/rehearsal'
import type { StepOutcome } from '#contract/model/run'
import type { Gap } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { limitsOf } from './limits-of.ts'
import type { UnlikeOf } from './unlike-objects.ts'

/** What steps are judged by. */
export interface JudgeInput {
  readonly plan: Plan
  readonly outcomeOf: (stepId: string) => StepOutcome | undefined
  readonly askedOf: (stepId: string) => AskedJira | undefined
  readonly models: KindModels
  readonly gaps: readonly Gap[]
  readonly unlikeOf: UnlikeOf
}

const notBegun: StepOutcome = { state: 'cancelled' }

/** What keeps the twin from carrying a step out at all, so that its not being done says nothing. */
const hindering: ReadonlySet<RehearsalLimit> = new Set(['unlike', 'unmodelled', 'not-reached'])

/** Whether nobody can say what would have become of a step. */
export const isHindered = ({ limits }: Pick<RehearsedStep, 'limits'>): boolean =>
  limits.some(({ code }) => hindering.has(code))

/** A step that was skipped because of one that could not be judged cannot be judged either. */
const withReach = (
  step: RehearsedStep,
  judged: ReadonlyMap<string, RehearsedStep>,
): RehearsedStep => {
  if (step.outcome.state !== 'skipped') return step
  const because = judged.get(step.outcome.because)
  if (because === undefined || !isHindered(because)) return step
  return { ...step, limits: [...step.limits, { code: 'not-reached', details: [because.name] }] }
}

/** The steps that are carried out, with how they ended and what the twin cannot say of them. */
export const judgeSteps = (input: JudgeInput): readonly RehearsedStep[] => {
  const { plan, outcomeOf, askedOf, models, gaps, unlikeOf } = input
  const judged = new Map<string, RehearsedStep>()
  const judge = (step: Step): RehearsedStep => {
    const outcome = outcomeOf(step.id) ?? notBegun
    return withReach(
      {
        stepId: step.id,
        kindTitle: models.get(step.kind)?.title.one ?? step.kind,
        name: step.name,
        action: step.action,
        outcome,
        limits: limitsOf({ step, outcome, models, gaps, unlike: unlikeOf(step) }),
        asked: askedOf(step.id) ?? null,
      },
      judged,
    )
  }
  for (const step of plan.steps) {
    if (isWriting(step) && step.blockedBy.length === 0) judged.set(step.id, judge(step))
  }
  return [...judged.values()]
}

/** Whether a step failed, and the twin can say so. */
const hasFailed = (step: RehearsedStep): boolean =>
  (step.outcome.state !== 'done' && !isHindered(step)) || step.asked?.answer === 'refused'

/** The steps at which it fails; those that were skipped because of others are not among them. */
export const failedAt = (steps: readonly RehearsedStep[]): readonly string[] =>
  steps
    .filter((step) => hasFailed(step) && step.outcome.state !== 'skipped')
    .map(({ stepId }) => stepId)

/** What came of the rehearsal of these steps, and of all that was looked at besides. */
export const verdictOf = (
  steps: readonly RehearsedStep[],
  { isProven, isUndone }: { readonly isProven: boolean; readonly isUndone: boolean },
): Verdict => {
  if (steps.some(hasFailed) || !isProven || !isUndone) return 'failed'
  return steps.some(({ limits }) => limits.length > 0) ? 'in-part' : 'passed'
}
