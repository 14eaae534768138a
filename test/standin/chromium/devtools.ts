import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from 'playwright'

/** One conversation in Chrome's DevTools Protocol: with the browser, or with a page of it. */
export type DevTools = Pick<CDPSession, 'send' | 'on'>

/** The connection: the browser itself, and its pages by their session. */
export interface DevToolsConnection {
  readonly browser: DevTools
  page(sessionId: string): DevTools
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Speaks the protocol over a pair of pipes; messages end with a zero byte. */
export const connectDevTools = (input: Writable, output: Readable): DevToolsConnection => {
  const waiting = new Map<number, Waiting>()
  const sessions = new Map<string, EventEmitter & DevTools>()
  let lastId = 0
  let held = ''

  const send = (sessionId: string, method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { method, resolve, reject })
      const address = sessionId === '' ? {} : { sessionId }
      input.write(`${JSON.stringify({ id: lastId, method, params: params ?? {}, ...address })}\0`)
    })

  const open = (sessionId: string): DevTools => {
    const known = sessions.get(sessionId)
    if (known !== undefined) return known
    const session = Object.assign(new EventEmitter().setMaxListeners(0), {
      send: (method: string, params?: unknown) => send(sessionId, method, params),
    }) as unknown as EventEmitter & DevTools
    sessions.set(sessionId, session)
    return session
  }

  const take = (message: Message): void => {
    if (message.id === undefined) {
      sessions.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) asked?.resolve(message.result)
    else asked?.reject(new Error(`${asked.method}: ${message.error.message}`))
  }

  output.setEncoding('utf8').on('data', (text: string) => {
    const parts = (held + text).split('\0')
    held = parts.pop() ?? ''
    for (const part of parts) take(JSON.parse(part))
  })
  // The browser may go at any time; that it is gone is heard from its process.
  input.on('error', () => {})
  return { browser: open(''), page: open }
}
