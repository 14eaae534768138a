import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import type { Limits } from './limits.ts'

type Broke = 'connect' | 'idle' | 'total' | 'cancelled'

/** Watches one attempt: how far it got, and which limit it broke. */
export interface AttemptWatch {
  /** Given to axios in place of Node's own modules, so that the connection can be watched. */
  readonly transport: {
    request(options: RequestOptions, callback: (answer: IncomingMessage) => void): ClientRequest
  }
  readonly signal: AbortSignal
  /** Whether the connection stood, so that Jira may have got the request. */
  sent(): boolean
  broke(): Broke | undefined
  stop(): void
}

const whenConnected = (request: ClientRequest, connected: () => void): void => {
  request.once('socket', (socket: Socket & { readonly encrypted?: true }) => {
    if (!socket.connecting) connected()
    else socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected)
  })
}

/**
 * Sets the time limits of one attempt going. `cancel` must not be given for writes. The idle limit
 * is a timer of its own: axios clears the socket's time limit behind our back.
 */
export const watchAttempt = (url: URL, limits: Limits, cancel?: AbortSignal): AttemptWatch => {
  const controller = new AbortController()
  const timers: NodeJS.Timeout[] = []
  let broken: Broke | undefined
  let connected = false
  const stopFor = (reason: Broke) => (): void => {
    broken ??= reason
    controller.abort()
  }
  const startTimer = (reason: Broke, milliseconds: number): NodeJS.Timeout => {
    const timer = setTimeout(stopFor(reason), milliseconds)
    timers.push(timer)
    return timer
  }
  const cancelled = stopFor('cancelled')
  startTimer('total', limits.total)
  const connect = startTimer('connect', limits.connect)
  cancel?.addEventListener('abort', cancelled, { once: true })
  return {
    transport: {
      request: (options, callback) => {
        const request = (url.protocol === 'http:' ? http : https).request(options, callback)
        whenConnected(request, () => {
          connected = true
          clearTimeout(connect)
          const idle = startTimer('idle', limits.idle)
          request.once('response', (answer) => {
            answer.on('data', () => timers.length > 0 && idle.refresh())
          })
        })
        return request
      },
    },
    signal: controller.signal,
    sent: () => connected,
    broke: () => broken,
    stop: () => {
      for (const timer of timers.splice(0)) clearTimeout(timer)
      cancel?.removeEventListener('abort', cancelled)
    },
  }
}
