import type { FailureCode } from '#contract/model/failure'
import type { Answer } from './answer.ts'
import { saidOf } from './answer-failure.ts'
import type { Base } from './base.ts'
import { errorMessagesOf } from './error-messages.ts'

/**
 * What an answer says of the sign-in. `refused`: Jira did not take it, and every further request would
 * bring a captcha closer. `doubtful`: a 401 that may also mean no administrator (jira-dc-api §1.6).
 */
export type SignInVerdict =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'refused'; readonly code: FailureCode }
  | { readonly verdict: 'doubtful' }

const accepted: SignInVerdict = { verdict: 'accepted' }
const refused = (code: FailureCode): SignInVerdict => ({ verdict: 'refused', code })

/** Codes of refusals that are about the sign-in as a whole, whatever was asked for. */
const ofTheWhole: ReadonlySet<FailureCode> = new Set([
  'auth.basic-disabled',
  'auth.password-refused',
])

/** The reason that Jira gives: in a header, or on the page that comes with a 401. */
const reasonOf = ({ headers, status, body }: Answer): string => {
  const named = headers['x-seraph-loginreason'] ?? ''
  const page = status === 401 && body.kind === 'text' ? body.text : ''
  return `${named} ${/Basic Authentication Failure[^<]*/i.exec(page)?.[0] ?? ''}`
}

const saysUnknown = (answer: Answer): boolean =>
  answer.status === 401 &&
  errorMessagesOf(answer).some((line) => /client must be authenticated/i.test(line))

/** Answers of an outage or of the pace are about nobody's sign-in. */
const isAboutSomethingElse = ({ status }: Answer): boolean => status === 429 || status >= 500

/** Data Center names the user whom it took a request for on every answer (jira-dc-api §1.2). */
const onDataCenter = (answer: Answer, refusal: FailureCode, isMyself: boolean): SignInVerdict => {
  const user = answer.headers['x-ausername']
  const isNobody = user === 'anonymous'
  if (answer.status !== 401) return isNobody ? refused('auth.anonymous-answer') : accepted
  if (isNobody || isMyself) return refused(refusal)
  return user === undefined ? { verdict: 'doubtful' } : accepted
}

/**
 * Whether Jira refused the sign-in, whatever the status: it may answer 200 or 404 as if nobody had
 * signed in, and only a header tells (jira-api 1.1, jira-dc-api §1.2). At the gateway a 401 without
 * the header may also be about one operation, so there only the header counts.
 */
export const judgeSignIn = (
  answer: Answer,
  asked: {
    readonly place: Base['place']
    readonly refusal: FailureCode
    readonly isMyself: boolean
  },
): SignInVerdict => {
  const { place, refusal, isMyself } = asked
  const reason = reasonOf(answer)
  const denied = answer.headers['x-authentication-denied-reason'] ?? ''
  if (/AUTHENTICATION_DENIED/i.test(reason) || /CAPTCHA/i.test(denied))
    return refused('auth.captcha')
  const said = saidOf(answer)
  if (said !== undefined) return ofTheWhole.has(said) ? refused(said) : accepted
  if (/AUTHENTICATED_FAILED/i.test(reason)) {
    return refused(answer.status === 401 ? refusal : 'auth.anonymous-answer')
  }
  if (isAboutSomethingElse(answer)) return accepted
  if (place === 'data-center') return onDataCenter(answer, refusal, isMyself)
  return saysUnknown(answer) && place === 'cloud-site' ? refused(refusal) : accepted
}

/**
 * The page where a person signs in to solve the captcha, if Jira names one on its own host; what is
 * elsewhere is offered to nobody (auth-and-secrets §1.4).
 */
export const captchaPage = (answer: Answer, base: Base): string | undefined => {
  const denied = answer.headers['x-authentication-denied-reason'] ?? ''
  const named = /login-url=(\S+)/i.exec(denied)?.[1]
  if (named === undefined || !URL.canParse(named)) return undefined
  const url = new URL(named)
  const isOwn = url.origin === base.origin && url.username === '' && url.password === ''
  return isOwn ? url.href : undefined
}
