import type { FailureCode } from '#contract/model/failure'
import { type Answer, isCutShort } from './answer.ts'
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

/** Why a request may be sent again: the pace, a lock that another task holds, or an outage. */
export type Trouble = 'limited' | 'locked' | 'unavailable'

/** What to do next: hand the answer on, give up with a code, or send again after a while. */
export type Move =
  | { readonly move: 'deliver'; readonly answer: Answer }
  | { readonly move: 'fail'; readonly code: FailureCode }
  | { readonly move: 'repeat'; readonly trouble: Trouble; readonly afterMilliseconds: number }

/** What the decision depends on besides the outcome. */
export interface Circumstances {
  readonly effect: Effect
  /** How often the request has been repeated for each trouble so far. */
  readonly repeats: Readonly<Record<Trouble, number>>
  /** ISO 8601. */
  readonly now: string
  /** From 0 up to 1. */
  readonly random: number
  /** Whether this site has answered anything yet: an address never reached is not asked on and on. */
  readonly reached: boolean
}

const mostRepeats: Readonly<Record<Trouble, number>> = { limited: 8, locked: 6, unavailable: 4 }
const firstWait: Readonly<Record<Trouble, number>> = {
  limited: 2_000,
  locked: 3_000,
  unavailable: 1_000,
}
const longestBackoff = 30_000
/** A limit that opens again only after this long is not waited for. */
const longestPatience = 120_000

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

/** Never less than Jira says; without its word, twice as long each time. Jitter spreads callers. */
const waitFor = (trouble: Trouble, circumstances: Circumstances, answer?: Answer): number => {
  const { now, random, repeats } = circumstances
  const said = answer === undefined ? undefined : toldToWait(answer, now)
  // Data Center says 0 on everything while its bucket is not empty (jira-dc-api §1.7).
  const told = trouble === 'unavailable' && said === 0 ? undefined : said
  if (told !== undefined) return told * (1 + 0.2 * random) + 100 * random
  return Math.min(longestBackoff, firstWait[trouble] * 2 ** repeats[trouble]) * (0.7 + 0.6 * random)
}

const repeatOrFail = (
  trouble: Trouble,
  code: FailureCode,
  circumstances: Circumstances,
  answer?: Answer,
): Move => {
  const wait = waitFor(trouble, circumstances, answer)
  return circumstances.repeats[trouble] >= mostRepeats[trouble] || wait > longestPatience
    ? { move: 'fail', code }
    : { move: 'repeat', trouble, afterMilliseconds: Math.round(wait) }
}

/** Whether Jira may have carried out a write, although no answer says so. */
export const isDoubtful = (outcome: Outcome, effect: Effect): boolean => {
  if (effect === 'read') return false
  if (outcome.kind === 'broken') return outcome.sent
  return outcome.answer.status >= 500 && !isLockedOut(outcome.answer)
}

const isPassing = (code: FailureCode, reached: boolean): boolean =>
  code === 'net.connection-lost' ||
  (reached && ['net.timeout', 'net.unreachable', 'net.proxy-failed'].includes(code))

const codeWithoutAnswer = (outcome: Outcome): FailureCode =>
  outcome.kind === 'broken' ? outcome.code : 'jira.unavailable'

const isUsable = (outcome: Outcome): outcome is Extract<Outcome, { kind: 'answer' }> =>
  outcome.kind === 'answer' && outcome.answer.status < 500

/**
 * Decides what follows one attempt. A 429 and a lock that is taken mean that nothing happened, so
 * they are repeated for every method. After a server error or a lost connection Jira may have done
 * the work: only what can be repeated is repeated, and a create is never sent twice (jira-api 1.6).
 */
export const decideMove = (outcome: Outcome, circumstances: Circumstances): Move => {
  const answer = outcome.kind === 'answer' ? outcome.answer : undefined
  if (answer?.status === 429) {
    return repeatOrFail('limited', 'jira.rate-limited', circumstances, answer)
  }
  if (answer !== undefined && isLockedOut(answer)) {
    return repeatOrFail('locked', 'jira.conflict', circumstances)
  }
  const { effect, reached } = circumstances
  if (answer !== undefined && isCutShort(answer) && effect === 'read') {
    return repeatOrFail('unavailable', 'jira.unexpected-answer', circumstances)
  }
  if (isUsable(outcome)) return { move: 'deliver', answer: outcome.answer }
  const doubtful = isDoubtful(outcome, effect)
  const code = doubtful ? 'jira.outcome-unknown' : codeWithoutAnswer(outcome)
  const isFinal = outcome.kind === 'broken' && !isPassing(outcome.code, reached)
  if (isFinal || (doubtful && effect === 'create')) return { move: 'fail', code }
  return repeatOrFail('unavailable', code, circumstances, answer)
}
