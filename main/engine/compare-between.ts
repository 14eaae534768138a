import type { KnownPair } from '#contract/model/ledger'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { compareSnapshots, type SnapshotDifference } from '#domain/difference/compare-snapshots'
import { inFieldModel } from '#kinds/field-models/in-field-model'
import { kindModelsOn } from '#kinds/products'

/** A comparison with the snapshots that it speaks of. */
export interface Comparison {
  /** The first one, in the field model of the second. */
  readonly before: Snapshot
  readonly after: Snapshot
  readonly difference: SnapshotDifference
}

/**
 * Compares any two snapshots with all kinds that Slipway knows. Of sites with another field model
 * each, the first is told in the terms of the second.
 */
export const compareBetween = (
  first: Snapshot,
  after: Snapshot,
  known: readonly KnownPair[] = [],
): Comparison => {
  const { source: before } = inFieldModel(first, after)
  return {
    before,
    after,
    difference: compareSnapshots(before, after, kindModelsOn(productOf(after.site)), known),
  }
}
