import type { Bridge } from '#contract/bridge'
import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/model/failure'
import type { InputOf, OperationName, OutputOf } from '#contract/operations'

/** The main process as the page sees it, with the contract's types. */
export interface TypedBridge {
  /** Asks the main process. Never rejects: a bug on the way becomes a failure, too. */
  readonly call: <Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ) => Promise<Result<OutputOf<Name>>>
  /** Hears what happens, until the returned function is called. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
}

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/** Gives the preload script's bridge the contract's types; the main process checks both sides. */
export const typeBridge = (bridge: Bridge): TypedBridge => ({
  call: async (name, input) => {
    try {
      return (await bridge.call(name, input)) as Result<OutputOf<typeof name>>
    } catch (error) {
      const details = [error instanceof Error ? error.message : String(error)]
      return { ok: false, failure: { code: 'internal', subject: name, details } }
    }
  },
  subscribe: (listener) => bridge.subscribe((event) => listener(event as AppEvent)),
})
