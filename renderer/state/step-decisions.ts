import type { Decision } from '#contract/model/decision'
import type { PlanRow, Subject } from '#contract/model/plan-view'
import type { StepOption } from '#contract/model/step-options'
import { withDecision } from '#contract/with-decision'

/** Whether a decision is about an object: by its id, or by its name where the decision has no id. */
export const isAbout = (decision: Decision, { kind, name, sourceId }: Subject): boolean =>
  decision.kind === kind &&
  (decision.sourceId === undefined ? decision.name === name : decision.sourceId === sourceId)

/** What was decided about an object. What only the destination has is no object of the source. */
export const decisionsAbout = (
  decisions: readonly Decision[],
  subject: Subject,
): readonly Decision[] =>
  decisions.filter((one) => one.choose !== 'delete' && isAbout(one, subject))

/** Finds what was decided about the object of a row, without going through all decisions each time. */
export const decisionsByRow = (
  decisions: readonly Decision[],
): ((row: Pick<PlanRow, 'id' | 'kind' | 'name'>) => readonly Decision[]) => {
  const about = Map.groupBy(
    decisions.filter(({ choose }) => choose !== 'delete'),
    ({ kind, name, sourceId }) =>
      sourceId === undefined ? `${kind}\n${name}` : `${kind}:${sourceId}`,
  )
  return ({ id, kind, name }) => [
    ...(about.get(id) ?? []),
    ...(about.get(`${kind}\n${name}`) ?? []),
  ]
}

/** The decisions of a plan with several more, one after the other. */
export const withDecisions = (
  decisions: readonly Decision[],
  more: readonly Decision[],
): readonly Decision[] => more.reduce<readonly Decision[]>(withDecision, decisions)

/** The name that an option proposes, or that was decided before. */
export const nameFor = ({ decision }: StepOption, decided: readonly Decision[]): string => {
  const former = decided.find(({ choose }) => choose === decision.choose)
  return (
    [former, decision].flatMap((one) => (one && 'newName' in one ? [one.newName] : []))[0] ?? ''
  )
}

/** The decision that an option comes to with what the user added; null while something is lacking. */
export const decisionOf = (
  { asks, decision }: StepOption,
  name: string,
  destinationId: string | null,
): Decision | null => {
  if (asks === 'nothing') return decision
  if (asks === 'name') {
    const newName = name.trim()
    if (newName === '' || !('newName' in decision)) return null
    return newName === decision.newName ? decision : { ...decision, newName }
  }
  return destinationId === null || decision.choose !== 'use' ? null : { ...decision, destinationId }
}
