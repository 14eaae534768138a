import type { PlanProblem, Step } from '#contract/model/plan'
import { problem } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { idsIn, typesOf } from './data-of-view.ts'
import { changedReference, leavingSearch, usersOf } from './find-leaving.ts'
import { planView } from './plan-view.ts'

/**
 * Issue types that go although a project that has issues uses them: with their scheme, or with the
 * project's change to another. Jira refuses either while an issue has the type (jira-api 2.3, 3.4).
 * Snapshots count issues by project only, so whether one has it is for the user to count.
 */
export const checkLeavingTypes = (
  steps: readonly Step[],
  destination: ObjectIndex,
): readonly PlanProblem[] => {
  const view = planView(steps, destination)
  const search = leavingSearch(view, destination)
  const leaving = (step: Step) => {
    const switched = changedReference(search, step, 'issueTypeScheme')
    if (switched) {
      const left = idsIn(view.later.dataOf('issueTypeScheme', switched.to), 'issueTypes')
      return typesOf(view.now, switched.project.data)
        .filter((typeId) => !left.includes(typeId))
        .map((typeId) => ({ typeId, project: switched.project }))
    }
    if (step.kind !== 'issueTypeScheme') return []
    const left = idsIn(step.after, 'issueTypes')
    return idsIn(step.before, 'issueTypes')
      .filter((typeId) => !left.includes(typeId))
      .flatMap((typeId) =>
        usersOf(search, 'issueTypeScheme', step.destinationId).map((project) => ({
          typeId,
          project,
        })),
      )
  }
  return steps.flatMap((step) => {
    const rows =
      step.action !== 'update'
        ? []
        : leaving(step).map(({ typeId, project }) => ({
            issueType: view.now.nameOf('issueType', typeId),
            from: project.name,
            targets: [],
            proposed: null,
            issues: `project in (${project.id}) AND issuetype = ${typeId}`,
          }))
    if (rows.length === 0) return []
    const details = rows.map(({ issueType, from }) => `${issueType} in ${from}`)
    const found = problem(step.id, 'issues-in-the-way', 'step', '', details)
    return [{ ...found, grid: { of: 'projects' as const, rows } }]
  })
}
