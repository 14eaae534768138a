import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { Answer } from './answer.ts'
import type { SendOnce, Signing } from './exchange.ts'
import type { TransportRequest } from './transport-request.ts'

/** A request that a way to sign in makes for itself. It is never recorded: its body is secret. */
export interface OwnRequest {
  readonly method: 'POST' | 'DELETE'
  readonly url: URL
  readonly body?: Json | undefined
  readonly signing: Signing
  /** Given up after so many milliseconds: only for what nothing depends on. */
  readonly within?: number
}

/**
 * Sends it once, since a second attempt to sign in brings a captcha closer. Throws AppError `net.…`
 * when no answer came.
 */
export const sendOwn = async (
  sendOnce: SendOnce,
  { method, url, body, signing, within }: OwnRequest,
): Promise<Answer> => {
  const request: TransportRequest = {
    method,
    path: url.pathname,
    template: url.pathname,
    // A read may be given up at any time, whatever has become of it.
    effect: within === undefined ? 'create' : 'read',
    signal: within === undefined ? undefined : AbortSignal.timeout(within),
    body,
  }
  const outcome = await sendOnce(url, request, signing)
  if (outcome.kind === 'answer') return outcome.answer
  throw new AppError(failure(outcome.code, url.host, outcome.details))
}
