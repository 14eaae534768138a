import type { Fault } from '../faults.ts'
import type { Reply } from './reply.ts'

/** The answer, and the fault that may still spoil it; without reply the connection is dropped. */
export interface Outcome {
  readonly reply: Reply | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly fault: Fault | undefined
}
