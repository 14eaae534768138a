import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { KnownPair } from '#contract/model/ledger'
import { isWriting, type PlanProblem, type Step } from '#contract/model/plan'
import type { Undoing } from '#contract/model/undo'
import type { DecisionsFor } from '../planning/decision-index.ts'
import { problem } from '../planning/findings.ts'
import { type ObjectIndex, stepIdOf } from '../planning/object-index.ts'

/** Both sides are the same site, so every object stands for itself. */
export const pairsOfSameSite = (source: ObjectIndex): readonly KnownPair[] =>
  source.objects.map(({ kind, id }) => ({ kind, sourceId: id, destinationId: id }))

/** The objects that an undo is about, as far as they are to be there again. */
export const undoRoots = (source: ObjectIndex, { undoes }: Undoing): readonly ConfigObject[] =>
  undoes.touched.flatMap(({ kind, id }) => source.get(kind, id) ?? [])

/** Decides that all is used as it stands that the run did not change. */
export const untouchedReused = (decisionFor: DecisionsFor, { undoes }: Undoing): DecisionsFor => {
  const touched = new Set(undoes.touched.map(stepIdOf))
  return (object) => {
    if (touched.has(stepIdOf(object))) return decisionFor(object)
    const { kind, name } = object
    const reuse: Decision = { kind, name, choose: 'reuse' }
    return [reuse]
  }
}

/** What somebody changed after the run: an undo asks before it takes anything of it back. */
export const changedSinceProblems = (
  steps: readonly Step[],
  { changed }: Undoing,
): readonly PlanProblem[] => {
  const details = new Map(changed.map((one) => [stepIdOf(one), one.details]))
  return steps.flatMap((step) => {
    const key = `${step.kind}:${step.destinationId ?? step.sourceId}`
    const found = isWriting(step) ? details.get(key) : undefined
    return found ? [problem(step.id, 'changed-since', 'step', '', [step.name, ...found])] : []
  })
}
