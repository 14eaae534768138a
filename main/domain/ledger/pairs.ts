import type { KnownPair, Ledger, LedgerPair, PairEvidence } from '#contract/model/ledger'
import type { SiteStamp, Snapshot } from '#contract/model/snapshot'

/** A pair as it was found between a source and a destination. */
export interface FoundPair {
  readonly kind: string
  readonly source: LedgerPair['first']
  readonly destination: LedgerPair['first']
  readonly evidence: PairEvidence
}

/** A ledger of two sites that knows nothing yet; the same one in whichever order they are given. */
export const emptyLedger = (one: SiteStamp, other: SiteStamp): Ledger => {
  const isInOrder = one.cloudId <= other.cloudId
  return { first: isInOrder ? one : other, second: isInOrder ? other : one, pairs: [] }
}

/** What each object of a site is on the other one, as a plan from the first of them uses it. */
export const knownPairsFrom = (
  { first, pairs }: Ledger,
  sourceCloudId: string,
): readonly KnownPair[] => {
  const isForward = first.cloudId === sourceCloudId
  const halves = pairs.map((pair) => ({
    pair,
    source: isForward ? pair.first : pair.second,
    destination: isForward ? pair.second : pair.first,
  }))
  // Several objects of one site may stand for one of the other: backwards nobody knows which is meant.
  const bySource = Map.groupBy(
    halves.filter(({ pair }) => pair.gone.length === 0),
    ({ pair, source }) => `${pair.kind}:${source.id}`,
  )
  return [...bySource.values()].flatMap(([only, ...others]) => {
    if (!only || others.length > 0) return []
    const { pair, source, destination } = only
    return [
      {
        kind: pair.kind,
        sourceId: source.id,
        destinationId: destination.id,
        names: { source: source.name, destination: destination.name },
        ...(pair.evidence === 'created-anew' ? { madeAnew: true as const } : {}),
      },
    ]
  })
}

/**
 * The ledger with pairs that somebody vouches for. Whatever a source object was before, it is now what
 * it was found to be. A pair that was known keeps its evidence, and takes over the names.
 */
export const withPairs = (
  ledger: Ledger,
  sourceCloudId: string,
  found: readonly FoundPair[],
  at: string,
): Ledger => {
  const isForward = ledger.first.cloudId === sourceCloudId
  const known = new Map(
    ledger.pairs.map((pair) => [`${pair.kind}\n${pair.first.id}\n${pair.second.id}`, pair]),
  )
  const keyOfSource = ({ kind, first, second }: LedgerPair): string =>
    `${kind}\n${(isForward ? first : second).id}`
  const fresh = new Map(
    found.map(({ kind, source, destination, evidence }) => {
      const [first, second] = isForward ? [source, destination] : [destination, source]
      const before = known.get(`${kind}\n${first.id}\n${second.id}`)
      const pair: LedgerPair = {
        kind,
        first,
        second,
        evidence: before?.evidence ?? evidence,
        since: before?.since ?? at,
        seenAt: at,
        gone: [],
      }
      return [keyOfSource(pair), pair] as const
    }),
  )
  const kept = ledger.pairs.filter((pair) => !fresh.has(keyOfSource(pair)))
  return { ...ledger, pairs: [...kept, ...fresh.values()] }
}

/** The ledger with one pair put right by hand: it takes the place of what either object was before. */
export const withPairByHand = (
  ledger: Ledger,
  pair: Pick<LedgerPair, 'kind' | 'first' | 'second'>,
  at: string,
): Ledger => ({
  ...ledger,
  pairs: [
    ...ledger.pairs.filter(
      ({ kind, first, second }) =>
        kind !== pair.kind || (first.id !== pair.first.id && second.id !== pair.second.id),
    ),
    { ...pair, evidence: 'by-hand', since: at, seenAt: at, gone: [] },
  ],
})

/** The ledger without a pair. */
export const withoutPair = (
  ledger: Ledger,
  pair: { readonly kind: string; readonly firstId: string; readonly secondId: string },
): Ledger => ({
  ...ledger,
  pairs: ledger.pairs.filter(
    ({ kind, first, second }) =>
      kind !== pair.kind || first.id !== pair.firstId || second.id !== pair.secondId,
  ),
})

/** Two ledgers of the same sites in one. The pairs of `other` count more. */
export const mergeLedgers = (ledger: Ledger, other: Ledger): Ledger => {
  const turned =
    ledger.first.cloudId === other.first.cloudId
      ? other.pairs
      : other.pairs.map((pair) => ({
          ...pair,
          first: pair.second,
          second: pair.first,
          gone: pair.gone.map((side) => (side === 'first' ? ('second' as const) : 'first')),
        }))
  const firsts = new Set(turned.map(({ kind, first }) => `${kind}:${first.id}`))
  const seconds = new Set(turned.map(({ kind, second }) => `${kind}:${second.id}`))
  const kept = ledger.pairs.filter(
    ({ kind, first, second }) =>
      !firsts.has(`${kind}:${first.id}`) && !seconds.has(`${kind}:${second.id}`),
  )
  return { ...ledger, pairs: [...kept, ...turned] }
}

/** Marks the pairs whose objects a site does not have any more, and those that are back. */
export const markGone = (ledger: Ledger, snapshot: Snapshot): Ledger => {
  const side = ledger.first.cloudId === snapshot.site.cloudId ? 'first' : 'second'
  const unread = new Set(snapshot.gaps.map(({ kind }) => kind))
  const there = new Set(snapshot.objects.map(({ kind, id }) => `${kind}:${id}`))
  return {
    ...ledger,
    pairs: ledger.pairs.map((pair): LedgerPair => {
      if (unread.has(pair.kind)) return pair
      const isThere = there.has(`${pair.kind}:${pair[side].id}`)
      if (isThere !== pair.gone.includes(side)) return pair
      const others = pair.gone.filter((one) => one !== side)
      return { ...pair, gone: isThere ? others : [...others, side] }
    }),
  }
}
