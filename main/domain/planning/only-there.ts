import type { ConfigObject } from '#contract/model/config-object'
import type { OnlyThere } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import type { JiraProduct, Snapshot } from '#contract/model/snapshot'
import { isNotShown } from '#contract/not-shown'
import type { KindModels } from '../kind-model.ts'
import { referencesIn } from '../reference-walk.ts'
import type { Match } from './match.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'
import type { User, Users } from './uses-there.ts'

/** Both sites, and what stands for what. */
export interface BothSites {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly models: KindModels
  readonly matchOf: (object: ConfigObject) => Match
  /** The source's product, which may list only some objects of a kind. */
  readonly sourceProduct: JiraProduct
  /** Gaps of the two snapshots: what could not be read is never taken for absent or unused. */
  readonly gaps: {
    readonly source: Snapshot['gaps']
    readonly destination: Snapshot['gaps']
  }
  /** Objects, by `kind:id`, that the run made which is being undone: nobody else knew of them. */
  readonly made: ReadonlySet<string>
}

/** Users that are told by name; there may be thousands. */
const shownUsers = 10

/** Destination objects that a match leads to, or may: none of them is only there. */
const spokenFor = (match: Match): readonly ConfigObject[] => {
  switch (match.state) {
    case 'matched':
      return [match.destination]
    case 'ambiguous':
      return match.candidates
    case 'differing':
      return [match.candidate]
    default:
      return []
  }
}

const ownerOf = (object: ConfigObject, destination: ObjectIndex): ConfigObject | undefined =>
  object.owner && destination.get(object.owner.kind, object.owner.id)

/** The destination's objects that no source object stands for; parts of such objects go with them. */
export const onlyThereObjects = ({
  source,
  destination,
  models,
  matchOf,
  sourceProduct,
  gaps,
  made,
}: BothSites): readonly ConfigObject[] => {
  const unread = new Set(gaps.source.map(({ kind }) => kind))
  const counterparts = new Set(
    source.objects.flatMap((object) => [
      ...spokenFor(matchOf(object)),
      ...(object.owner ? [] : destination.bearing(object.kind, object.naturalKey, undefined)),
    ]),
  )
  const matched = new Set(
    made.size === 0 ? [] : source.objects.flatMap((object) => spokenFor(matchOf(object))),
  )
  const isOnlyThere = (object: ConfigObject): boolean =>
    made.has(stepIdOf(object)) ? !matched.has(object) : isCarriedOnlyThere(object)
  const isCarriedOnlyThere = (object: ConfigObject): boolean =>
    models.get(object.kind)?.role === 'carried' &&
    models.get(object.kind)?.usable?.(object) !== false &&
    models.get(object.kind)?.listedInPart?.includes(sourceProduct) !== true &&
    object.protection !== 'locked' &&
    !unread.has(object.kind) &&
    !counterparts.has(object)
  return destination.objects.filter((object) => {
    const owner = ownerOf(object, destination)
    return isOnlyThere(object) && !(owner && isOnlyThere(owner))
  })
}

/** An object and all its parts, which are deleted with it. */
export const wholeOf = (
  object: ConfigObject,
  destination: ObjectIndex,
): readonly ConfigObject[] => [
  object,
  ...destination.partsOf(object).flatMap((part) => wholeOf(part, destination)),
]

/** Who uses an object or a part of it from outside. */
export const outerUsers = (
  object: ConfigObject,
  users: Users,
  destination: ObjectIndex,
): readonly User[] => {
  const whole = wholeOf(object, destination).map(stepIdOf)
  const found = whole.flatMap((key) => users.get(key) ?? [])
  return [...new Map(found.map((user) => [user.key, user])).values()].filter(
    ({ key }) => !whole.includes(key),
  )
}

/** What objects whose uses Jira does not tell may use, and what is there for one of them. */
const untoldUses = (
  { models }: BothSites,
  objects: readonly ConfigObject[],
): ((object: ConfigObject) => boolean) => {
  const all = [...models.values()].flatMap(({ kind, usesUntold }) => {
    const users = usesUntold ? objects.filter((one) => one.kind === kind) : []
    const silent = users.filter((one) => usesUntold?.by(one))
    return usesUntold && silent.length > 0 ? [{ kinds: usesUntold.kinds, silent }] : []
  })
  const kinds = new Set(all.flatMap((one) => one.kinds))
  const silent = new Set(all.flatMap((one) => one.silent.map(stepIdOf)))
  return ({ kind, data }) =>
    kinds.has(kind) ||
    referencesIn(data).some(({ reference }) => silent.has(referenceKey(reference)))
}

/** Which objects Slipway may delete at all, used or not. */
export const deletableThere = (sites: BothSites): ((object: ConfigObject) => boolean) => {
  const { models, gaps } = sites
  const { objects } = sites.destination
  const isRead = gaps.destination.length === 0
  // What may be there is known of such gaps.
  const isReadAsFarAsCanBe = gaps.destination.every(isNotShown)
  const mayBeUsed = untoldUses(sites, objects)
  const ofRun = objects.filter((object) => sites.made.has(stepIdOf(object)))
  // What the run made was there for nobody else.
  const mayBeUsedByMade = untoldUses(sites, ofRun)
  return (object) => {
    const model = models.get(object.kind)
    const isMade = sites.made.has(stepIdOf(object))
    return (
      model !== undefined &&
      model.abilities.delete.can !== 'no' &&
      (isMade || model.deletedOnlyIfMade !== true) &&
      model.permanent?.(object) !== true &&
      model.isInTrash?.(object) !== true &&
      object.protection === 'none' &&
      (isMade || isRead || (isReadAsFarAsCanBe && model.usersNotShown !== undefined)) &&
      !wholeOf(object, sites.destination).some(isMade ? mayBeUsedByMade : mayBeUsed)
    )
  }
}

/** What the user is told of such objects. */
export const tellOnlyThere = (sites: BothSites, users: Users): readonly OnlyThere[] => {
  const isDeletable = deletableThere(sites)
  return onlyThereObjects(sites).map((object) => {
    const { kind, id, name } = object
    const usedBy = outerUsers(object, users, sites.destination)
    const free = usedBy.length === 0 ? 'yes' : 'used'
    return {
      kind,
      id,
      name,
      ownerName: ownerOf(object, sites.destination)?.name ?? '',
      usedBy: usedBy.slice(0, shownUsers).map((user) => user.name),
      deletable: isDeletable(object) ? free : 'fixed',
    }
  })
}
