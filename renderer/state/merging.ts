import type { MergedMember } from '#contract/model/decision'
import type { StepDetail } from '#contract/model/step-detail'

/** A place that one or both sites changed since they were equal. */
export type Divergence = StepDetail['divergences'][number]

/** Whose state stays at each place, by its path. */
export type Takes = ReadonlyMap<string, MergedMember['take']>

/** What stays as things are; conflicts that nobody has decided are not among it. */
export const takesOf = (divergences: readonly Divergence[]): Takes =>
  new Map(divergences.flatMap(({ path, taken }) => (taken === null ? [] : [[path, taken]])))

/** How many places nobody has decided. */
export const countUndecided = (divergences: readonly Divergence[], takes: Takes): number =>
  divergences.filter(({ path }) => !takes.has(path)).length

/**
 * The places to decide about: those that both sites changed, and those whose state the user wants
 * otherwise than it is now.
 */
export const mergedMembers = (
  divergences: readonly Divergence[],
  takes: Takes,
): readonly MergedMember[] =>
  divergences.flatMap(({ path, side, taken }) => {
    const take = takes.get(path)
    return take !== undefined && (side === 'both' || take !== taken) ? [{ path, take }] : []
  })
