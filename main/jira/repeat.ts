import type { FailureCode } from '#contract/model/failure'
import type { Answer } from './answer.ts'
import { isLockedOut } from './answer-failure.ts'
import type { Effect } from './endpoint.ts'

/** What came of sending a request once. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** No usable answer. `sent`: Jira may have got the request, and may have acted on it. */
  | {
      readonly kind: 'broken'
      readonly code: FailureCode
      readonly sent: boolean
      readonly details: readonly string[]
    }

/** What to do next: hand the answer on, give up with a code, or send again after a while. */
export type Move =
  | { readonly move: 'deliver'; readonly answer: Answer }
  | { readonly move: 'fail'; readonly code: FailureCode }
  | { readonly move: 'repeat'; readonly afterMilliseconds: number }

/** What the decision depends on besides the outcome. */
export interface Circumstances {
  readonly effect: Effect
  /** How often the request has been sent, this time included. */
  readonly tries: number
  /** ISO 8601. */
  readonly now: string
  /** From 0 up to 1. */
  readonly random: number
  /** Whether this site has answered anything yet: an address never reached is not asked on and on. */
  readonly reached: boolean
}

const mostTries = { limited: 10, locked: 6, unavailable: 5 }
const base = { limited: 2_000, locked: 3_000, unavailable: 1_000 }
const longestBackoff = 30_000
/** A quota that opens again only after this long is not waited for. */
const longestPatience = 300_000

const backoff = (kind: keyof typeof base, { tries, random }: Circumstances): number =>
  Math.min(longestBackoff, base[kind] * 2 ** (tries - 1)) * (0.7 + 0.6 * random)

const untilDate = (text: string | undefined, now: string): number | undefined => {
  const milliseconds = text === undefined ? Number.NaN : Date.parse(text) - Date.parse(now)
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}

/** How long Jira itself says to wait: `Retry-After` (seconds or date), else the burst's reset. */
const toldToWait = ({ headers }: Answer, now: string): number | undefined => {
  const after = headers['retry-after']?.trim()
  if (after !== undefined && /^\d+(\.\d+)?$/.test(after)) return Number(after) * 1_000
  return untilDate(after, now) ?? untilDate(headers['x-ratelimit-reset'], now)
}

const waitAsTold = (
  answer: Answer,
  kind: keyof typeof base,
  circumstances: Circumstances,
): number => {
  const told = toldToWait(answer, circumstances.now)
  if (told === undefined) return backoff(kind, circumstances)
  return told * (1 + 0.2 * circumstances.random) + 100 * circumstances.random
}

const repeatOrFail = (
  kind: keyof typeof base,
  code: FailureCode,
  wait: number,
  { tries }: Circumstances,
): Move =>
  tries >= mostTries[kind] || wait > longestPatience
    ? { move: 'fail', code }
    : { move: 'repeat', afterMilliseconds: Math.round(wait) }

const isWorthRepeating = (code: FailureCode, reached: boolean): boolean =>
  code === 'net.connection-lost' ||
  (reached && (code === 'net.timeout' || code === 'net.unreachable'))

const afterBreak = (
  outcome: Extract<Outcome, { kind: 'broken' }>,
  circumstances: Circumstances,
): Move => {
  const { effect } = circumstances
  const code: FailureCode =
    outcome.sent && effect !== 'read' && outcome.code !== 'net.cancelled'
      ? 'jira.outcome-unknown'
      : outcome.code
  const again =
    isWorthRepeating(outcome.code, circumstances.reached) && (effect !== 'create' || !outcome.sent)
  if (!again) return { move: 'fail', code }
  return repeatOrFail('unavailable', code, backoff('unavailable', circumstances), circumstances)
}

/**
 * Decides what follows one attempt. A 429 and a lock that is taken mean that nothing happened, so
 * they are repeated for every method. After a server error or a lost connection Jira may have done
 * the work: only what can be repeated is repeated, and a create is never sent twice (jira-api 1.6).
 */
export const decideMove = (outcome: Outcome, circumstances: Circumstances): Move => {
  if (outcome.kind === 'broken') return afterBreak(outcome, circumstances)
  const { answer } = outcome
  if (answer.status === 429) {
    const wait = waitAsTold(answer, 'limited', circumstances)
    return repeatOrFail('limited', 'jira.rate-limited', wait, circumstances)
  }
  if (isLockedOut(answer)) {
    return repeatOrFail('locked', 'jira.conflict', backoff('locked', circumstances), circumstances)
  }
  if (answer.status < 500) return { move: 'deliver', answer }
  if (circumstances.effect === 'create') return { move: 'fail', code: 'jira.outcome-unknown' }
  const wait = waitAsTold(answer, 'unavailable', circumstances)
  const code = circumstances.effect === 'read' ? 'jira.unavailable' : 'jira.outcome-unknown'
  return repeatOrFail('unavailable', code, wait, circumstances)
}
