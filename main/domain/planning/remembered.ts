import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { KnownPair } from '#contract/model/ledger'
import { type ObjectIndex, stepIdOf } from './object-index.ts'

/** What the identity ledger of two sites says about source objects. */
export interface Remembered {
  /** The pair of a source object whose other half the destination still has. */
  readonly pairOf: (object: ConfigObject) => RememberedPair | undefined
  /** The id of a source object's other half, also of one that has gone since. */
  readonly idOf: (kind: string, sourceId: string) => string | undefined
  /** The name that an object's other half had when the pair was seen last. */
  readonly nameThere: (kind: string, sourceId: string) => string | undefined
  /** The destination's name, where the other half bears another one and keeps it. */
  readonly keptNameOf: (object: ConfigObject, decisions: readonly Decision[]) => string | undefined
  /** The name that both halves had, where both have been given another one since. */
  readonly formerNameOf: (object: ConfigObject) => string | undefined
}

/** A pair with the destination object that it leads to. */
export interface RememberedPair {
  readonly pair: KnownPair
  readonly destination: ConfigObject
}

/** Decisions beside which the name is not the ledger’s to say. */
const isOverruled = ({ choose }: Decision): boolean =>
  choose === 'use' || choose === 'create' || choose === 'copy' || choose === 'rename'

/** Looks pairs up. */
export const rememberedPairs = (
  pairs: readonly KnownPair[],
  destination: ObjectIndex,
): Remembered => {
  const bySource = new Map<string, KnownPair>(
    pairs.map((pair) => [`${pair.kind}:${pair.sourceId}`, pair]),
  )
  const get = (kind: string, sourceId: string) => bySource.get(`${kind}:${sourceId}`)

  const pairOf = (object: ConfigObject): RememberedPair | undefined => {
    const pair = bySource.get(stepIdOf(object))
    const there = pair && destination.get(pair.kind, pair.destinationId)
    return there ? { pair, destination: there } : undefined
  }

  return {
    pairOf,
    idOf: (kind, sourceId) => get(kind, sourceId)?.destinationId,
    nameThere: (kind, sourceId) => get(kind, sourceId)?.names?.destination,
    keptNameOf: (object, decisions) => {
      const found = pairOf(object)
      const names = found?.pair.names
      if (!found || !names || decisions.some(isOverruled)) return undefined
      const isChosen = names.source !== names.destination
      const isRenamedHere = names.source !== object.name
      return isChosen || !isRenamedHere ? found.destination.name : undefined
    },
    formerNameOf: (object) => {
      const found = pairOf(object)
      const names = found?.pair.names
      if (!found || !names || names.source !== names.destination) return undefined
      const isBoth = names.source !== object.name && names.source !== found.destination.name
      return isBoth ? names.source : undefined
    },
  }
}
