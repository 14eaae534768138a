import type { Deed } from './model/harm.ts'
import type { PlanRow } from './model/plan-view.ts'

type Weighed = Pick<PlanRow, 'harm' | 'sharedWith'>

/** What is lost for good, or moved, stands before what can only be in the way. */
const weights = {
  deletes: 3,
  'moves-issues': 3,
  'takes-out': 3,
  changes: 2,
  adds: 1,
  nothing: 0,
} as const satisfies Record<Deed, number>

/** A number that nobody told may be any. */
const issuesOf = ({ harm }: Weighed): number => harm.issues ?? Number.MAX_SAFE_INTEGER

/**
 * Sorts rows by harm, the worst first: what deletes or moves issues, then by the issues concerned, by
 * the projects outside the selection, and by what else depends on the object.
 */
export const byHarm = (one: Weighed, other: Weighed): number =>
  weights[other.harm.does] - weights[one.harm.does] ||
  issuesOf(other) - issuesOf(one) ||
  other.sharedWith - one.sharedWith ||
  other.harm.projects - one.harm.projects ||
  other.harm.dependants - one.harm.dependants
