import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Clock } from '#domain/ports'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Base } from './base.ts'
import type { Credential, SignInHeaders } from './credential.ts'
import { createFirstAlone } from './first-alone.ts'
import { captchaPage, judgeSignIn, type SignInVerdict } from './refused-sign-in.ts'
import type { Outcome } from './repeat.ts'
import type { TransportRequest } from './transport-request.ts'

/** What came of sending a request, redirects included, and how it was signed in. */
export interface Sent {
  readonly outcome: Outcome
  readonly headers: SignInHeaders | undefined
}

/** Sends a request with the present sign-in, once. */
export type SendSigned = (request: TransportRequest) => Promise<Sent>

/** Watches over the sign-in of one transport. */
export interface SignInGuard {
  /** Once a sign-in is refused nothing more is sent: every repeat brings a captcha closer. */
  throwIfRefused(): void
  headersFor(url: URL): Promise<SignInHeaders | undefined>
  /** What came of a request; throws when the answer is that of a refused sign-in. */
  send(request: TransportRequest): Promise<Outcome>
}

/** Where Data Center says who is signed in, and refuses nobody who is (jira-dc-api §1.3). */
export const dataCenterMyself = '/rest/api/2/myself'

const myself: TransportRequest = {
  method: 'GET',
  path: dataCenterMyself,
  template: dataCenterMyself,
  effect: 'read',
  experimental: true,
}

/** Refusals that an end of the token explains. */
const mayHaveEnded: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.personal-token-rejected',
  'auth.client-rejected',
  'auth.anonymous-answer',
])

/** Whether Jira did nothing, so that the same request may be sent with a new sign-in. */
const wasNotCarriedOut = ({ status }: Answer, { effect }: TransportRequest): boolean =>
  status >= 400 || effect === 'read'

/** Makes the guard. Without a credential everything passes. */
export const guardSignIn = (options: {
  readonly credential: Credential | undefined
  readonly base: Base
  readonly clock: Clock
  /** The last day of the token, as far as it is known. */
  readonly expiresOn: string | undefined
  /** Whether an answer ends everything, in the words of another product than Jira. */
  readonly refusalOf: ((answer: Answer) => AppError | undefined) | undefined
  readonly sendSigned: SendSigned
}): SignInGuard => {
  const { credential, base, clock, expiresOn, refusalOf, sendSigned } = options
  const { host } = new URL(base.origin)
  const inTurn = createFirstAlone()
  let refused: AppError | undefined
  let asking: Promise<SignInVerdict> | undefined

  const throwIfRefused = (): void => {
    if (refused !== undefined) throw refused
  }

  const stop = (error: AppError): never => {
    refused ??= error
    throw refused
  }

  const stopFor = (answer: Answer, code: FailureCode): never => {
    const isOver = expiresOn !== undefined && clock().slice(0, 10) > expiresOn
    if (isOver && mayHaveEnded.has(code)) {
      return stop(new AppError(failure('auth.token-expired', host, [expiresOn], answer.status)))
    }
    if (code !== 'auth.captcha') return stop(failAnswer(answer, host, code))
    const page = captchaPage(answer, base)
    return stop(failAnswer(answer, host, code, page === undefined ? [] : [page]))
  }

  const judge = (answer: Answer, { template }: TransportRequest): SignInVerdict =>
    credential === undefined || refusalOf !== undefined
      ? { verdict: 'accepted' }
      : judgeSignIn(answer, {
          place: base.place,
          refusal: credential.refusal,
          isMyself: template === dataCenterMyself,
        })

  /** Asks who that is: Data Center answers 401 to those who are no administrators, too (§1.6). */
  const ask = async (): Promise<SignInVerdict> => {
    const { outcome } = await sendSigned(myself)
    if (outcome.kind === 'answer') return judge(outcome.answer, myself)
    throw new AppError(failure(outcome.code, host, outcome.details))
  }

  /** Many doubts at once are settled by one question. */
  const settle = async (verdict: SignInVerdict): Promise<SignInVerdict> => {
    if (verdict.verdict !== 'doubtful') return verdict
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  const renew = async (headers: SignInHeaders | undefined): Promise<boolean> => {
    if (headers === undefined || credential?.renew === undefined) return false
    try {
      return await credential.renew(headers)
    } catch (error) {
      return error instanceof AppError ? stop(error) : Promise.reject(error)
    }
  }

  const sendJudged = async (request: TransportRequest, mayRenew: boolean): Promise<Outcome> => {
    throwIfRefused()
    const { outcome, headers } = await sendSigned(request)
    if (outcome.kind === 'broken') return outcome
    const { answer } = outcome
    const refusal = credential === undefined ? undefined : refusalOf?.(answer)
    if (refusal !== undefined) return stop(refusal)
    const verdict = await settle(judge(answer, request))
    if (verdict.verdict !== 'refused') {
      if (answer.status < 400) inTurn.proved()
      return outcome
    }
    const isLost = verdict.code === credential?.refusal || verdict.code === 'auth.anonymous-answer'
    if (mayRenew && isLost && wasNotCarriedOut(answer, request) && (await renew(headers))) {
      return sendJudged(request, false)
    }
    return stopFor(answer, verdict.code)
  }

  return {
    throwIfRefused,
    headersFor: async (url) => {
      try {
        return await credential?.headersFor(url)
      } catch (error) {
        const isRefusal = error instanceof AppError && error.failure.code.startsWith('auth.')
        return isRefusal ? stop(error) : Promise.reject(error)
      }
    },
    send: (request) =>
      credential === undefined
        ? sendJudged(request, false)
        : inTurn(() => sendJudged(request, true)),
  }
}
