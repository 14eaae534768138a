import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { ProblemCode } from '#contract/model/problem-codes'
import type { Reference } from '#contract/model/reference'
import type { KindModel } from '../kind-model.ts'
import type { BaseStateOf } from '../three-way/base-state.ts'
import type { Counterparts } from './counterparts.ts'
import type { HandReason } from './hand-made.ts'
import type { Match } from './match.ts'

/** What one step is drafted from. */
export interface DraftInput extends Counterparts {
  readonly object: ConfigObject
  /** What the source calls it, whatever its name shall be. */
  readonly nameHere: string
  readonly model: KindModel
  readonly match: Match
  /** Name of a source object for a reference, for people to read. */
  readonly nameOf: (kind: string, id: string) => string
  readonly decisions: readonly Decision[]
  /** References of the matched object that an undo takes away although such are kept otherwise. */
  readonly released: readonly string[]
  /** Names of the destination's projects outside the selection that use the matched object. */
  readonly sharedWith: readonly string[]
  readonly deployingAccount: string
  /** What the object was when both sites were last equal. */
  readonly baseOf: BaseStateOf
  /** What stood on the destination then for what the source's data refers to. */
  readonly counterpartsThen: Counterparts
  /** Why a reference has no counterpart on the destination. */
  readonly codeForMissing: (reference: Reference) => ProblemCode
  /** Why the destination could not be asked about this kind, if it could not. */
  readonly unreadable: string | undefined
  readonly owner: Step['owner']
  /** Why only a person can make it; undefined where it is there or Slipway makes it. */
  readonly handMade: HandReason | undefined
  /** Whether the source shows that it is there and not what it is. */
  readonly isHalf: boolean
  /** The source is the destination as it was before a run that is being undone. */
  readonly isUndo: boolean
  /** Members of the source that the destination does not show. */
  readonly unshown: JsonObject
  readonly why: readonly string[]
}
