import type { ConfigObject, Owner } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { KnownPair } from '#contract/model/ledger'
import type { Step } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import type { KindModels } from '../kind-model.ts'
import type { ObjectIndex } from './object-index.ts'
import { stepIdOf } from './object-index.ts'
import type { Remembered, RememberedPair } from './remembered.ts'
import { takenNames } from './taken-names.ts'

/** What stands for a source object on the destination. */
export type Match =
  | {
      readonly state: 'matched'
      readonly destination: ConfigObject
      readonly evidence: NonNullable<Step['evidence']>
    }
  /** Nothing of that natural key is there, or the user wants a new one: it will be created. */
  | { readonly state: 'new'; readonly evidence?: 'decision' }
  /** Several could be meant, here or there: the user decides. */
  | { readonly state: 'ambiguous'; readonly candidates: readonly ConfigObject[] }
  /** It bears the key, but looks like another thing: a question, not a match. */
  | {
      readonly state: 'differing'
      readonly candidate: ConfigObject
      readonly differences: readonly string[]
    }
  /** A person or group that the destination does not have. */
  | { readonly state: 'absent' }
  /** A person or group that the user wants to go on without. */
  | { readonly state: 'left-out' }
  /** A person whose place the deploying account takes. */
  | { readonly state: 'deployer' }

/** What matching goes by. */
export interface MatchInput {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly models: KindModels
  readonly known: readonly KnownPair[]
  /** What the identity ledger of the two sites says; a decision about an object counts more. */
  readonly remembered: Remembered
  readonly decisionFor: (object: ConfigObject) => readonly Decision[]
  /** The source with the names that it has, where `source` has those that its objects shall have. */
  readonly original: ObjectIndex
  /** Whoever owns what people own who are not on the destination; nobody when only people matter. */
  readonly deployingAccount?: string
}

/** Decisions that say which object of the destination stands for a source object. */
const whichObject: ReadonlySet<Decision['choose']> = new Set([
  'use',
  'create',
  'copy',
  'leave-out',
  'deployer',
])

const evidenceOf = (source: ConfigObject, destination: ConfigObject) => {
  if (source.naturalKey.startsWith('account:')) return 'account-id'
  if (!source.naturalKey.startsWith('name:')) return 'key'
  return source.name === destination.name ? 'exact-name' : 'name-in-other-case'
}

/** Those of several equally keyed objects that bear exactly this name, if any does. */
const byExactName = (objects: readonly ConfigObject[], name: string) => {
  const exact = objects.filter((object) => object.name === name)
  return exact.length > 0 ? exact : objects
}

/**
 * Finds the counterpart of each source object by natural key within its matched owner, never by
 * id. Case decides only where several names differ in nothing else. Asks instead of guessing.
 */
export const matcher = (input: MatchInput): ((object: ConfigObject) => Match) => {
  const memo = new Map<string, Match>()
  const known = new Map(
    input.known.map((pair) => [`${pair.kind}:${pair.sourceId}`, pair.destinationId]),
  )

  const byLedger = (object: ConfigObject): Match | undefined => {
    const found = input.remembered.pairOf(object)
    return found && usable(found.destination)
      ? { state: 'matched', destination: found.destination, evidence: 'ledger' }
      : undefined
  }

  /** What was made anew because of a decision is not made once more because of the same one. */
  const madeByDecision = (object: ConfigObject, isMade: (pair: RememberedPair) => boolean) => {
    const found = input.remembered.pairOf(object)
    return found && isMade(found) ? byLedger(object) : undefined
  }

  const decided = (object: ConfigObject): Match | undefined => {
    const isOnlyMatched = input.models.get(object.kind)?.role === 'matched'
    for (const decision of input.decisionFor(object)) {
      if (decision.choose === 'create' && !isOnlyMatched) {
        const made = madeByDecision(object, ({ pair }) => pair.madeAnew === true)
        return made ?? { state: 'new', evidence: 'decision' }
      }
      if (decision.choose === 'copy') {
        const made = madeByDecision(object, ({ destination }) => destination.name === object.name)
        return made ?? { state: 'new' }
      }
      if (decision.choose === 'leave-out') return { state: 'left-out' }
      if (decision.choose === 'deployer') return { state: 'deployer' }
      if (decision.choose !== 'use') continue
      const destination = input.destination.get(object.kind, decision.destinationId)
      if (destination) return { state: 'matched', destination, evidence: 'decision' }
    }
    return undefined
  }

  const usable = (candidate: ConfigObject): boolean =>
    input.models.get(candidate.kind)?.usable?.(candidate) ?? true

  const ownerThere = (owner: Owner): Owner | undefined => {
    const here = input.source.get(owner.kind, owner.id)
    const match = here && matchOf(here)
    return match?.state === 'matched' ? { kind: owner.kind, id: match.destination.id } : undefined
  }

  /** Objects that are only matched are made where the user says so and the destination has none. */
  const isMade = (object: ConfigObject): boolean => {
    const model = input.models.get(object.kind)
    if (model?.role !== 'matched') return true
    const wanted = input.decisionFor(object).some(({ choose }) => choose === 'create')
    return model.madeOnDemand === true && wanted
  }

  const byOther = new Map<string, ReadonlyMap<string, readonly ConfigObject[]>>()

  /** The only usable object of the destination that bears the other key, where a kind has one. */
  const byOtherKey = (object: ConfigObject): ConfigObject | undefined => {
    const otherKey = input.models.get(object.kind)?.otherKey
    const key = otherKey?.(object)
    if (!otherKey || !key) return undefined
    const candidates = input.destination.objects.filter(({ kind }) => kind === object.kind)
    const bearers =
      byOther.get(object.kind) ??
      Map.groupBy(candidates.filter(usable), (candidate) => otherKey(candidate) ?? '')
    byOther.set(object.kind, bearers)
    const [only, ...others] = bearers.get(key) ?? []
    return others.length === 0 ? only : undefined
  }

  /** The same, where it counts more than the natural key. */
  const byOtherKeyFirst = (object: ConfigObject): ConfigObject | undefined =>
    input.models.get(object.kind)?.otherKeyFirst ? byOtherKey(object) : undefined

  /** Whether two of one natural key are known to be different ones. */
  const isContradicted = (candidate: ConfigObject, object: ConfigObject): boolean => {
    const model = input.models.get(object.kind)
    if (!model?.otherKeyFirst) return false
    const [here, there] = [model.otherKey?.(object) ?? '', model.otherKey?.(candidate) ?? '']
    return here !== '' && there !== '' && here !== there
  }

  const memberOwner = ({ kind, data }: ConfigObject): string | undefined => {
    const owner = data[input.models.get(kind)?.ownedBy ?? '']
    return isReference(owner) ? owner.id : undefined
  }

  /** Account on the destination of whoever owns an object here. */
  const counterpartOwner = (object: ConfigObject): string | undefined => {
    const person = input.source.get('user', memberOwner(object) ?? '')
    const match = person && matchOf(person)
    return match?.state === 'matched' ? match.destination.id : undefined
  }

  /** Account on the destination that an object will belong to, where objects have owners. */
  const accountFor = (object: ConfigObject): string | undefined =>
    memberOwner(object) === undefined
      ? undefined
      : (counterpartOwner(object) ?? input.deployingAccount)

  /** Those of equally named objects that belong to whom they should, or wait to be handed over. */
  const belonging = (object: ConfigObject, named: readonly ConfigObject[]) => {
    const isPrivate = input.models.get(object.kind)?.seenByOwnerOnly?.when(object.data) === true
    const accounts = [accountFor(object), ...(isPrivate ? [input.deployingAccount] : [])]
    return (
      accounts
        .map((account) => named.filter((candidate) => memberOwner(candidate) === account))
        .find((found) => found.length > 0) ?? []
    )
  }

  /**
   * What bears the name but is another's, where the owner has no counterpart: an administrator who
   * deployed before may have it now, or it is a stranger's. Not what a namesake here belongs to.
   */
  const ofOthers = (object: ConfigObject, bearing: readonly ConfigObject[]) => {
    if (memberOwner(object) === undefined || counterpartOwner(object) !== undefined) return []
    const namesakes = input.source.bearing(object.kind, object.naturalKey, object.owner)
    const taken = namesakes.map(counterpartOwner)
    return bearing.filter((candidate) => !taken.includes(memberOwner(candidate)))
  }

  /** What an earlier deployment made or changed for it; not the original of what is now copied. */
  const earlierOf = (object: ConfigObject): ConfigObject | undefined => {
    const id = known.get(stepIdOf(object))
    const earlier = id === undefined ? undefined : input.destination.get(object.kind, id)
    const isCopied = input.decisionFor(object).some(({ choose }) => choose === 'copy')
    return isCopied && earlier?.name !== object.name ? undefined : earlier
  }

  /** Source objects that the destination's objects are known to belong to. */
  const claims = new Map(
    input.source.objects.flatMap((object) => {
      const isDecided = input.decisionFor(object).some(({ choose }) => whichObject.has(choose))
      const there =
        earlierOf(object) ?? (isDecided ? undefined : input.remembered.pairOf(object)?.destination)
      return there ? [[stepIdOf(there), object] as const] : []
    }),
  )

  /** What is known to be another's is no candidate, unless both are called the same here. */
  const isAnothers = (candidate: ConfigObject, object: ConfigObject): boolean => {
    const owner = claims.get(stepIdOf(candidate))
    return owner !== undefined && owner.id !== object.id && owner.naturalKey !== object.naturalKey
  }

  const byNaturalKey = (object: ConfigObject, all: ObjectIndex): Match => {
    const absent: Match = { state: isMade(object) ? 'new' : 'absent' }
    const byFirst = byOtherKeyFirst(object)
    if (byFirst) return { state: 'matched', destination: byFirst, evidence: 'address' }
    const owner = object.owner && ownerThere(object.owner)
    if (object.owner && !owner) return absent
    const account = accountFor(object)
    const siblings = all
      .bearing(object.kind, object.naturalKey, object.owner)
      .filter((sibling) => sibling.id !== object.id && accountFor(sibling) === account)
    const named = input.destination
      .bearing(object.kind, object.naturalKey, owner)
      .filter(
        (candidate) =>
          usable(candidate) && !isAnothers(candidate, object) && !isContradicted(candidate, object),
      )
    const bearing = belonging(object, named)
    const others = bearing.length === 0 ? ofOthers(object, named) : []
    if (others.length > 0) return { state: 'ambiguous', candidates: others }
    const there = byExactName(
      bearing.filter((candidate) =>
        siblings.every(
          (sibling) => sibling.name !== candidate.name || sibling.name === object.name,
        ),
      ),
      object.name,
    )
    const [only] = there
    if (there.length > 1 || siblings.some((sibling) => sibling.name === object.name)) {
      return { state: 'ambiguous', candidates: there }
    }
    const other = only ? undefined : byOtherKey(object)
    if (other) return { state: 'matched', destination: other, evidence: 'address' }
    // What is there belongs to a sibling that differs in case only: another one may be refused.
    if (!only) return bearing.length > 0 ? { state: 'ambiguous', candidates: bearing } : absent
    return { state: 'matched', destination: only, evidence: evidenceOf(object, only) }
  }

  const unlessTaken = takenNames(input.destination.objects, input.models)

  /**
   * A decision or an earlier deployment settles what makes a match doubtful, except where no
   * decision can.
   */
  const doubted = (object: ConfigObject, match: Match): Match => {
    if (match.state !== 'matched') return match
    const { destination, evidence } = match
    const model = input.models.get(object.kind)
    const settled =
      evidence === 'decision' ||
      evidence === 'earlier-deployment' ||
      evidence === 'ledger' ||
      input.decisionFor(object).some((decision) => decision.choose === 'reuse')
    const differences = [
      ...(model?.incompatible?.(object, destination) ?? []),
      ...(settled ? [] : (model?.differs?.(object, destination) ?? [])),
    ]
    return differences.length === 0
      ? match
      : { state: 'differing', candidate: destination, differences }
  }

  /** What shall be renamed has its former name until it is. */
  const byName = (object: ConfigObject): Match => {
    const isRenamed = input.decisionFor(object).some(({ choose }) => choose === 'rename')
    const original = isRenamed ? input.original.get(object.kind, object.id) : undefined
    const former = original && byNaturalKey(original, input.original)
    return former === undefined || former.state === 'new'
      ? byNaturalKey(object, input.source)
      : former
  }

  const matchOf = (object: ConfigObject): Match => {
    const key = stepIdOf(object)
    const before = memo.get(key)
    if (before) return before
    const destination = earlierOf(object)
    const found: Match = destination
      ? { state: 'matched', destination, evidence: 'earlier-deployment' }
      : (decided(object) ?? byLedger(object) ?? byName(object))
    const match = doubted(object, unlessTaken(object, found))
    memo.set(key, match)
    return match
  }

  return matchOf
}
