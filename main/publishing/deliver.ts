import type { PublicationTarget } from '#contract/model/publication'
import type { Payload } from './payload.ts'

/** What became of something that was sent. */
export interface Delivered {
  /** Page, pull request, commit or message. */
  readonly link: string
  readonly how: 'made' | 'updated' | 'unchanged'
}

/** How something is sent. */
export interface Delivery {
  readonly target: PublicationTarget
  readonly payload: Payload
  /** It may be there already: an earlier sending was not answered. It is looked for first. */
  readonly mayBeThere: boolean
  readonly signal: AbortSignal
}

/**
 * Sends a payload to its target, so that the same one sent twice is there once. Throws AppError:
 * `net.…` where nothing can have arrived, `publish.outcome-unknown` where nobody knows.
 */
export type Deliver = (delivery: Delivery) => Promise<Delivered>
