import type { ConfigObject } from '#contract/model/config-object'
import type { KnownPair } from '#contract/model/ledger'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModel, KindModels } from '../kind-model.ts'
import { matcher } from '../planning/match.ts'
import { indexObjects, stepIdOf } from '../planning/object-index.ts'
import { rememberedPairs } from '../planning/remembered.ts'

/** What stands for what in two snapshots. */
export interface PairedObjects {
  /** Of one site, seen at two moments. */
  readonly sameSite: boolean
  /** Objects of the second snapshot by the `KIND:ID` of those of the first that they are. */
  readonly pairs: ReadonlyMap<string, ConfigObject>
  /** Objects of the first for which several of the second could be meant. */
  readonly unclear: readonly ConfigObject[]
  /** Objects of the second that are nobody's counterpart and are in doubt for none. */
  readonly added: readonly ConfigObject[]
}

/** Whom a plan may not use is there all the same: an inactive account. */
const withoutUsable = ({ usable: _, ...model }: KindModel): KindModel => model

const sameIds = (before: Snapshot, after: Snapshot): readonly KnownPair[] => {
  const there = new Set(after.objects.map(stepIdOf))
  return before.objects
    .filter((object) => there.has(stepIdOf(object)))
    .map(({ kind, id }) => ({ kind, sourceId: id, destinationId: id }))
}

/**
 * Pairs the objects of two snapshots: those of one site by their ids first, all others as a plan
 * matches them. `known` are pairs that are vouched for. No object is anything's counterpart twice.
 */
export const pairObjects = (
  before: Snapshot,
  after: Snapshot,
  models: KindModels,
  known: readonly KnownPair[] = [],
): PairedObjects => {
  const sameSite = before.site.cloudId === after.site.cloudId
  const [source, destination] = [indexObjects(before), indexObjects(after)]
  const matchOf = matcher({
    ...{ source, destination, original: source },
    remembered: rememberedPairs([], destination),
    models: new Map([...models].map(([kind, model]) => [kind, withoutUsable(model)])),
    known: [...known, ...(sameSite ? sameIds(before, after) : [])],
    decisionFor: () => [],
  })
  const pairs = new Map<string, ConfigObject>()
  const taken = new Set<ConfigObject>()
  const unclear: ConfigObject[] = []
  const inDoubt = new Set<ConfigObject>()
  const found = before.objects.map((object) => ({ object, match: matchOf(object) }))
  const isVouchedFor = ({ match }: (typeof found)[number]): boolean =>
    match.state === 'matched' && match.evidence === 'earlier-deployment'
  const ordered = [...found.filter(isVouchedFor), ...found.filter((one) => !isVouchedFor(one))]
  for (const { object, match } of ordered) {
    const counterpart =
      match.state === 'matched'
        ? match.destination
        : match.state === 'differing'
          ? match.candidate
          : undefined
    if (counterpart !== undefined && !taken.has(counterpart)) {
      taken.add(counterpart)
      pairs.set(stepIdOf(object), counterpart)
    } else if (match.state === 'ambiguous') {
      unclear.push(object)
      for (const candidate of match.candidates) inDoubt.add(candidate)
    }
  }
  const added = after.objects.filter((object) => !taken.has(object) && !inDoubt.has(object))
  return { sameSite, pairs, unclear, added }
}
