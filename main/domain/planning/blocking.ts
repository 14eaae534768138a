import { isWriting, type PlanProblem, type Step } from '#contract/model/plan'
import { firstHalfOf, lastOf } from '../deployment/step-links.ts'

type Waits = ReadonlyMap<string, readonly string[]>

/** Steps that need all before them to be done, not only that what they name exists. */
const isAtTheEnd = ({ action, id }: Step): boolean =>
  action === 'delete' || lastOf(id) !== undefined

/** What each step waits for, in one look through the steps; `more` is added to what it finds. */
const lookThrough = (ordered: readonly Step[], own: Waits, more: Waits): Waits => {
  const blocked = new Map<string, readonly string[]>()
  const settled = new Set<string>()
  for (const step of ordered) {
    const mine = own.get(step.id) ?? []
    const inherited = step.dependsOn
      .filter((id) => isAtTheEnd(step) || !settled.has(id))
      .flatMap((id) => blocked.get(id) ?? [])
    const all = new Set([...mine, ...(more.get(step.id) ?? []), ...inherited])
    blocked.set(step.id, isWriting(step) || mine.length > 0 ? [...all] : [])
    if (step.destinationId !== undefined) settled.add(step.id)
  }
  return blocked
}

/** First halves whose second halves wait for more than they do, with all that is waited for. */
const halvesApart = (ordered: readonly Step[], waits: Waits): Waits =>
  new Map(
    ordered.flatMap(({ id }) => {
      const first = firstHalfOf(id)
      const both = new Set([...(waits.get(first ?? id) ?? []), ...(waits.get(id) ?? [])])
      const isApart = first !== undefined && both.size > (waits.get(first)?.length ?? 0)
      return isApart ? [[first, [...both]] as const] : []
    }),
  )

/** New objects that nothing would show as long as all that shall use them waits, with what that waits for. */
const waitingForUsers = (ordered: readonly Step[], waits: Waits): Waits =>
  new Map(
    ordered.flatMap(({ id, onlyFor = [] }) => {
      const users = onlyFor.map((user) => waits.get(user) ?? [])
      const own = waits.get(id) ?? []
      const all = new Set([...own, ...users.flat()])
      const isUseless = users.length > 0 && users.every(({ length }) => length > 0)
      return isUseless && all.size > own.length ? [[id, [...all]] as const] : []
    }),
  )

/** What waits for more than it does by itself. */
const waitingMore = (ordered: readonly Step[], waits: Waits): Waits =>
  new Map([...halvesApart(ordered, waits), ...waitingForUsers(ordered, waits)])

/**
 * Works out which problems each step waits for. A step inherits the problems of a step it depends
 * on only while that object does not exist or is not known which it is; an existing object whose
 * update waits for an answer is used as it stands. A deletion waits for all that it depends on, since that
 * is what leaves the object unused, as does what comes after everything else. An object that
 * is made in two halves waits as a whole, so that none is left half made, and one that nothing would
 * list without its users waits for one of them. Expects steps in order.
 */
export const blockSteps = (
  ordered: readonly Step[],
  problems: readonly PlanProblem[],
): readonly Step[] => {
  const blocking = problems.filter((problem) => problem.blocks === 'step')
  const own = new Map(
    [...Map.groupBy(blocking, ({ stepId }) => stepId)].map(
      ([stepId, found]) => [stepId, found.map(({ id }) => id)] as const,
    ),
  )
  let more: Waits = new Map()
  let waits = lookThrough(ordered, own, more)
  for (let apart = waitingMore(ordered, waits); apart.size > 0; ) {
    more = new Map([...more, ...apart])
    waits = lookThrough(ordered, own, more)
    apart = waitingMore(ordered, waits)
  }
  return ordered.map((step) => ({
    ...step,
    action: own.has(step.id) ? 'problem' : step.action,
    blockedBy: waits.get(step.id) ?? [],
  }))
}
