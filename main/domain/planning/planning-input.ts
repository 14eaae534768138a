import type { Decision } from '#contract/model/decision'
import type { KnownPair } from '#contract/model/ledger'
import type { Snapshot } from '#contract/model/snapshot'
import type { Undoing } from '#contract/model/undo'
import type { KindModels } from '../kind-model.ts'
import type { RestrictedActionsOf } from '../restrictions/restricted-steps.ts'

/** All that a plan is made from. The same input always gives the same plan. */
export interface PlanningInput {
  readonly source: Snapshot
  readonly destination: Snapshot
  /** Keys of the projects to carry. */
  readonly projects: readonly string[]
  /** Single source objects to carry besides, each with all that it uses. */
  readonly objects?: readonly { readonly kind: string; readonly id: string }[] | undefined
  readonly decisions: readonly Decision[]
  /** Pairs that the journal of this very deployment recorded. */
  readonly known: readonly KnownPair[]
  /** Pairs that the identity ledger of the two sites has. */
  readonly remembered?: readonly KnownPair[] | undefined
  /**
   * One of the sites when both were last equal, with the objects of which that is known. What only
   * the destination changed since stays, and what both changed is asked about.
   */
  readonly base?: Snapshot | undefined
  /**
   * Present where a run is undone: both sides are the destination then, as it shall be again and as it
   * is. Nothing is selected; the undo is about what the run touched.
   */
  readonly undoing?: Undoing | undefined
  readonly models: KindModels
  /** What of a step not every way to sign in to the destination can do. */
  readonly restrictedActionsOf: RestrictedActionsOf
  /** ISO 8601, UTC. */
  readonly madeAt: string
}
