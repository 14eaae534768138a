import { AppError } from '#contract/model/failure'
import type { Answer } from './answer.ts'
import type { Transport } from './transport.ts'
import type { TransportRequest } from './transport-request.ts'

/** A request and what came of it; repeats that the transport made by itself count as one. */
export interface SeenRequest {
  readonly request: TransportRequest
  /** Undefined: no answer came, or it was a failure of which only the status is known. */
  readonly answer: Answer | undefined
  readonly status: number | null
  readonly milliseconds: number
}

/** Hears of every request after it was answered. */
export type RequestObserver = (seen: SeenRequest) => void

/** The same transport, with somebody who hears of everything that is sent through it. */
export const observedTransport = (transport: Transport, observe: RequestObserver): Transport => ({
  ...transport,
  send: async (request) => {
    const begun = performance.now()
    const tell = (answer: Answer | undefined, status: number | null): void =>
      observe({ request, answer, status, milliseconds: Math.round(performance.now() - begun) })
    try {
      const answer = await transport.send(request)
      tell(answer, answer.status)
      return answer
    } catch (error) {
      tell(undefined, error instanceof AppError ? (error.failure.status ?? null) : null)
      throw error
    }
  },
})
