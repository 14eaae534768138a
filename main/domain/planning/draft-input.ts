import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { ProblemCode, Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import type { KindModel } from '../kind-model.ts'
import type { Match } from './match.ts'
import type { TargetOf } from './translate.ts'

/** What one step is drafted from. */
export interface DraftInput {
  readonly object: ConfigObject
  readonly model: KindModel
  readonly match: Match
  readonly targetOf: TargetOf
  /** Like `targetOf`, also for what nobody selected but the destination has. */
  readonly presentOf: TargetOf
  /** Name of a source object for a reference, for people to read. */
  readonly nameOf: (kind: string, id: string) => string
  readonly decisions: readonly Decision[]
  /** Names of the destination's projects outside the selection that use the matched object. */
  readonly sharedWith: readonly string[]
  readonly deployingAccount: string
  /** Why a reference has no counterpart on the destination. */
  readonly codeForMissing: (reference: Reference) => ProblemCode
  /** Why the destination could not be asked about this kind, if it could not. */
  readonly unreadable: string | undefined
  readonly unscoped: boolean
  readonly owner: Step['owner']
  readonly why: readonly string[]
}
