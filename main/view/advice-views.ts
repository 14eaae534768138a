import type { Plan } from '#contract/model/plan'
import type { Advice, AllAdvice } from '#contract/model/step-options'
import { structuralTwins } from '#domain/advice/structural-twins'
import type { KindModels } from '#domain/kind-model'
import type { ObjectIndex } from '#domain/planning/object-index'
import { subjectOf } from './choices.ts'

/** So many pieces of advice are given, and so many names of what each saves. */
const most = 200
const mostNames = 20

/** What need not be made, since the destination has it under another name; what saves most first. */
export const adviceViews = (
  plan: Plan,
  destination: ObjectIndex,
  models: KindModels,
): AllAdvice => {
  const all = structuralTwins(plan, destination, models).slice(0, most)
  const advice = all.flatMap(({ step, twins: [twin, ...others], saved }): readonly Advice[] => {
    if (!twin) return []
    const subject = subjectOf(step)
    return [
      {
        stepId: step.id,
        kindTitle: models.get(step.kind)?.title.one ?? step.kind,
        name: step.name,
        twin: { id: twin.id, name: twin.name },
        moreTwins: others.length,
        saves: saved.length,
        saved: saved.slice(0, mostNames).map(({ name }) => name),
        decisions: [
          { ...subject, choose: 'use', destinationId: twin.id },
          { ...subject, choose: 'reuse' },
        ],
      },
    ]
  })
  // What saves a whole saves its parts, too: each counts once.
  return { advice, saves: new Set(all.flatMap(({ saved }) => saved.map(({ id }) => id))).size }
}
