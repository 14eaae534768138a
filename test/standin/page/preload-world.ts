import type { ValueCode } from './value-code.ts'
import type { WorldBridge } from './world-bridge.ts'

/** What the page sends to main. */
export type ToMain =
  | { readonly kind: 'send'; readonly channel: string; readonly values: readonly unknown[] }
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly values: readonly unknown[]
    }

/** What main sends to the page. */
export type ToPage =
  | { readonly kind: 'event'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly message: string }

/** The globals of the preload script's world through which text comes and goes. */
export interface PreloadGlobals {
  /** Set by Chromium: text to main. */
  readonly standInSend: (text: string) => void
  /** Set here: text from main. */
  standInReceive: (text: string) => void
}

/** A preload script in its wrapper, as a sandboxed one gets its surroundings. */
export type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void

/**
 * Runs the preload script with the `require` of a sandboxed one: `electron`, and of that
 * `ipcRenderer` and `contextBridge`. Runs in the page by its source text: it must not use anything
 * from outside itself.
 */
export const runPreload = (
  bridge: WorldBridge,
  code: ValueCode,
  processInfo: object,
  preload: Preload,
): void => {
  type Listener = (event: unknown, ...values: unknown[]) => void
  type Call = PromiseWithResolvers<unknown> & { readonly channel: string }
  const globals = globalThis as unknown as PreloadGlobals
  const listeners = new Map<string, Listener[]>()
  const calls = new Map<number, Call>()
  let lastId = 0

  const loud = <Value extends object>(name: string, value: Value): Value =>
    new Proxy(value, {
      get: (target, property) => {
        if (typeof property === 'symbol' || property in target) return Reflect.get(target, property)
        throw new Error(`stand-in has no ${name}.${property}`)
      },
    })

  const post = (message: ToMain): void => globals.standInSend(code.encode(message))

  const ipcRenderer = loud('ipcRenderer', {
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => {
      const kept = (listeners.get(channel) ?? []).filter((known) => known !== listener)
      listeners.set(channel, kept)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener): unknown =>
      ipcRenderer.off(channel, listener),
    send: (channel: string, ...values: unknown[]) => post({ kind: 'send', channel, values }),
    invoke: (channel: string, ...values: unknown[]) => {
      lastId += 1
      const call = { ...Promise.withResolvers<unknown>(), channel }
      post({ kind: 'invoke', id: lastId, channel, values })
      calls.set(lastId, call)
      return call.promise
    },
  })

  const electron = loud('electron (in the preload script)', {
    ipcRenderer,
    contextBridge: loud('contextBridge', { exposeInMainWorld: bridge.expose }),
  })

  globals.standInReceive = (text) => {
    const message = code.decode(text) as ToPage
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) {
        listener(loud('event', { sender: ipcRenderer, ports: [] }), ...message.values)
      }
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.kind === 'answer') call?.resolve(message.value)
    else {
      const text = `Error invoking remote method '${call?.channel}': ${message.message}`
      call?.reject(new Error(text))
    }
  }

  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports, loud('process (in the preload script)', processInfo))
}
