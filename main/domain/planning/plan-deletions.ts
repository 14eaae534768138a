import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { OnlyThere, PlanProblem, Step } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import { fingerprint } from '../fingerprint.ts'
import { referencesIn } from '../reference-walk.ts'
import { emptyStep } from './empty-step.ts'
import { problem } from './findings.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'
import {
  type BothSites,
  deletableThere,
  onlyThereObjects,
  outerUsers,
  tellOnlyThere,
  wholeOf,
} from './only-there.ts'
import { type Users, usersThere } from './uses-there.ts'

/** Steps that delete whole objects, and what the user may still tick. */
export interface Deletions {
  readonly steps: readonly Step[]
  readonly problems: readonly PlanProblem[]
  readonly onlyThere: readonly OnlyThere[]
}

/** The step that deletes an object. Nothing of the source stands for it. */
export const deletionStepId = (object: Pick<ConfigObject, 'kind' | 'id'>): string =>
  `${object.kind}:delete:${object.id}`

/** What the user said about the deletion of an object: it is named by its id on the destination. */
export const decisionsAboutDeletion = (
  { kind, name, destinationId }: Pick<Step, 'kind' | 'name' | 'destinationId'>,
  decisions: readonly Decision[],
): readonly Decision[] =>
  decisions.filter(
    (one) => one.kind === kind && one.name === name && one.sourceId === destinationId,
  )

/** What the user ticked, as far as it is there, only there, and can be deleted. */
const tickedObjects = (
  sites: BothSites,
  decisions: readonly Decision[],
): readonly ConfigObject[] => {
  const ticked = new Set(
    decisions.flatMap((decision) =>
      decision.choose === 'delete' ? [`${decision.kind}:${decision.destinationId}`] : [],
    ),
  )
  if (ticked.size === 0) return []
  const isDeletable = deletableThere(sites)
  return onlyThereObjects(sites).filter(
    (object) => ticked.has(stepIdOf(object)) && isDeletable(object),
  )
}

/**
 * Parts of what goes that use something else that goes, and can be deleted by themselves: they go first.
 * A field's context names a project whose screens have the field, and none of them could be the first.
 */
const partsApart = (roots: readonly ConfigObject[], sites: BothSites): readonly ConfigObject[] => {
  const { destination, made } = sites
  if (made.size === 0) return []
  const isDeletable = deletableThere(sites)
  const rootOf = new Map(
    roots.flatMap((root) => wholeOf(root, destination).map((part) => [stepIdOf(part), root])),
  )
  const usesAnother = (part: ConfigObject): boolean =>
    referencesIn(part.data).some(({ reference }) => {
      const other = rootOf.get(referenceKey(reference))
      return other !== undefined && other !== rootOf.get(stepIdOf(part))
    })
  return roots.flatMap((root) =>
    wholeOf(root, destination).filter(
      (part) => part !== root && made.has(stepIdOf(part)) && isDeletable(part) && usesAnother(part),
    ),
  )
}

const deletion = (object: ConfigObject, dependsOn: readonly string[]): Step => ({
  ...emptyStep,
  id: deletionStepId(object),
  kind: object.kind,
  name: object.name,
  naturalKey: object.naturalKey,
  ...(object.owner ? { owner: object.owner } : {}),
  action: 'delete',
  sourceId: '',
  destinationId: object.id,
  before: object.data,
  after: {},
  dependsOn,
  fingerprint: fingerprint(object.data),
  why: ['selected'],
})

type Names = ReadonlyMap<ConfigObject, readonly string[]>

/**
 * Objects that something uses which stays, with its names. What uses another one of them stays too,
 * so they are looked for until none is found any more.
 */
const stillUsed = (
  ticked: readonly ConfigObject[],
  later: Users,
  { destination, models }: BothSites,
): Names => {
  const used = new Map<ConfigObject, readonly string[]>()
  for (;;) {
    const going = ticked.filter((object) => !used.has(object))
    // What goes into the trash with all that it has still uses it there.
    const leaving = going.filter(
      (object) => models.get(object.kind)?.deletedInto?.(object) !== 'trash-with-key',
    )
    const gone = new Set(leaving.flatMap((object) => wholeOf(object, destination).map(stepIdOf)))
    const found = going.flatMap((object) => {
      const users = outerUsers(object, later, destination).filter(({ key }) => !gone.has(key))
      return users.length === 0 ? [] : [[object, users.map(({ name }) => name).sort()] as const]
    })
    if (found.length === 0) return used
    for (const [object, names] of found) used.set(object, names)
  }
}

/**
 * Ids of the steps that take the last uses of objects away: changes and deletions of their users, and
 * what these wait for in turn, so that it is waited for even where two objects use each other.
 */
const stepsBefore = (
  ticked: readonly ConfigObject[],
  now: Users,
  destination: ObjectIndex,
  steps: readonly Step[],
): ((object: ConfigObject) => readonly string[]) => {
  const stepOf = new Map([
    ...steps.flatMap(({ kind, destinationId, id }) =>
      destinationId === undefined ? [] : [[`${kind}:${destinationId}`, id] as const],
    ),
    ...ticked.flatMap((object) =>
      wholeOf(object, destination).map((part) => [stepIdOf(part), deletionStepId(object)] as const),
    ),
  ])
  const direct = new Map(
    ticked.map((object) => {
      const users = outerUsers(object, now, destination).map(({ key }) => key)
      const whole = wholeOf(object, destination).map(stepIdOf)
      return [
        deletionStepId(object),
        // Of its own parts, those that go by themselves.
        [...users, ...whole].flatMap((key) => stepOf.get(key) ?? []),
      ]
    }),
  )
  return (object) => {
    const own = deletionStepId(object)
    const all = new Set<string>()
    const open = [own]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const ahead = (direct.get(id) ?? []).filter((one) => one !== own && !all.has(one))
      for (const one of ahead) all.add(one)
      open.push(...ahead)
    }
    return [...all].sort()
  }
}

/** What may use an object and is shown to nobody; it is asked about but for what a run made. */
const notLookedThrough = (
  object: ConfigObject,
  { models, gaps, made }: BothSites,
): readonly PlanProblem[] => {
  const users = models.get(object.kind)?.usersNotShown ?? []
  const isAsked = gaps.destination.length > 0 && !made.has(stepIdOf(object)) && users.length > 0
  return isAsked ? [problem(deletionStepId(object), 'use-not-shown', 'step', '', users)] : []
}

/**
 * Plans what the user ticked to be deleted: each object after the steps that leave it unused. One
 * that something still uses that stays is a problem. Uses that no snapshot shows are none of this
 * plan's: what archived projects may use is not deletable, what issues have is counted by writers.
 */
export const planDeletions = (
  sites: BothSites,
  steps: readonly Step[],
  decisions: readonly Decision[],
): Deletions => {
  const { destination, models } = sites
  const { now, later } = usersThere(destination, steps, models)
  const roots = tickedObjects(sites, decisions)
  const ticked = [...roots, ...partsApart(roots, sites)]
  const before = stepsBefore(ticked, now, destination, steps)
  return {
    steps: ticked.map((object) => deletion(object, before(object))),
    problems: [
      ...[...stillUsed(ticked, later, sites)].map(([object, names]) =>
        problem(deletionStepId(object), 'still-used', 'step', '', names),
      ),
      ...ticked.flatMap((object) => notLookedThrough(object, sites)),
    ],
    onlyThere: tellOnlyThere(sites, later),
  }
}
