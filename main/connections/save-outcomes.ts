import { AppError, type Failure, type FailureCode } from '#contract/model/failure'

/** Failures after which nobody knows whether the secret is good: it never got there. */
const unanswered: ReadonlySet<FailureCode> = new Set([
  'net.host-unknown',
  'net.unreachable',
  'net.connection-lost',
  'net.timeout',
  'net.certificate',
  'net.proxy-authentication',
  'net.proxy-failed',
  'jira.rate-limited',
  'jira.unavailable',
  'product.rate-limited',
  'product.unavailable',
])

/** Failures that are no answer of a product: the disk's, and the user's own wish. */
const isNoOutcome = /^(file\.|net\.cancelled$)/

/** What a failed try to save is: never the end of a secret that was stored before. */
export type NotSaved =
  | { readonly outcome: 'could-not-check'; readonly failure: Failure }
  | { readonly outcome: 'refused'; readonly failure: Failure }

/** A refusal, whoever refused; thrown when it is none. */
export const refusedBy = (cause: Failure): NotSaved => {
  if (isNoOutcome.test(cause.code)) throw new AppError(cause)
  return { outcome: 'refused', failure: cause }
}

/** The outcome that a failure to verify stands for; thrown when it is none. */
export const outcomeOf = (cause: Failure): NotSaved =>
  unanswered.has(cause.code) ? { outcome: 'could-not-check', failure: cause } : refusedBy(cause)
