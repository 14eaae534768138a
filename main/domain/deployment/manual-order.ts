import type { ManualCode, ManualStep } from '#contract/model/manual-step'
import type { Plan, Step } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import { referencesIn } from '../reference-walk.ts'
import { stepMaking } from './step-links.ts'

type Needs = ReadonlyMap<string, ReadonlySet<string>>

/** What can only be judged when everything else is done. */
const afterAll: ReadonlySet<ManualCode> = new Set(['reindex'])

const kindOf = (stepId: string): string => stepId.split(':')[0] ?? stepId

const reaches = (needs: Needs, from: string, to: string): boolean => {
  const seen = new Set([from])
  for (const name of seen) for (const next of needs.get(name) ?? []) seen.add(next)
  return seen.has(to)
}

/**
 * Which kinds each kind needs, as the objects of a plan show it: by what their data names and what they
 * are parts of, and by who uses them, which also tells what could not be named. The other way round is
 * left out: boards come along with a project, which does not need them.
 */
const kindNeeds = (steps: readonly Step[]): Needs => {
  const needs = new Map<string, Set<string>>()
  const add = (kind: string, needed: string): void => {
    if (kind !== needed) needs.set(kind, (needs.get(kind) ?? new Set()).add(needed))
  }
  for (const { kind, owner, after } of steps) {
    if (owner !== undefined) add(kind, owner.kind)
    for (const { reference } of referencesIn(after)) add(kind, reference.$ref)
  }
  const users = new Map<string, Set<string>>()
  for (const { kind, why } of steps) {
    const known = users.get(kind) ?? new Set()
    users.set(kind, known)
    for (const user of why) known.add(kindOf(user))
  }
  for (const [kind, known] of users) {
    for (const user of known) if (!reaches(needs, kind, user)) add(user, kind)
  }
  return needs
}

/** Which of the objects that people set need others of the same kind, by the ids of their steps. */
const objectNeeds = (steps: readonly Step[]): Needs => {
  const there = new Map(
    steps.flatMap(({ id, kind, destinationId }) =>
      destinationId === undefined
        ? []
        : [[referenceKey({ $ref: kind, id: destinationId }), id] as const],
    ),
  )
  return new Map(
    steps.map(({ id, kind, after }) => {
      const alike = referencesIn(after).filter(({ reference }) => reference.$ref === kind)
      const needed = alike.flatMap(
        ({ reference }) => stepMaking(reference.id) ?? there.get(referenceKey(reference)) ?? [],
      )
      return [id, new Set(needed)] as const
    }),
  )
}

/** Each name after those it needs, otherwise as they come; a circle is cut where it is met. */
const afterNeeded = (names: readonly string[], needs: Needs): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  const begun = new Set<string>()
  const put = (name: string): void => {
    if (begun.has(name)) return
    begun.add(name)
    for (const needed of [...(needs.get(name) ?? [])].sort()) put(needed)
    places.set(name, places.size)
  }
  for (const name of names) put(name)
  return places
}

/**
 * The manual steps of a plan so that a person can work from the first to the last: kind by kind, and
 * what a kind needs before it; within a kind likewise, and by name. What can only be judged at the end
 * comes last.
 */
export const inHandOrder = ({
  manual,
  steps,
}: Pick<Plan, 'manual' | 'steps'>): readonly ManualStep[] => {
  const named = manual.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
  const concerned = new Set(named.map(({ stepId }) => stepId))
  const kinds = afterNeeded([...new Set(named.map(({ kind }) => kind))].sort(), kindNeeds(steps))
  const objects = afterNeeded(
    [...concerned],
    objectNeeds(steps.filter(({ id }) => concerned.has(id))),
  )
  const kindPlace = ({ code, kind }: ManualStep): number =>
    afterAll.has(code) ? kinds.size : (kinds.get(kind) ?? 0)
  const objectPlace = ({ stepId }: ManualStep): number => objects.get(stepId) ?? 0
  return named.toSorted(
    (one, other) => kindPlace(one) - kindPlace(other) || objectPlace(one) - objectPlace(other),
  )
}
