import type { Clock } from '#domain/ports'
import type { Trouble } from './repeat.ts'
import type { Sleep } from './sleep.ts'

/** A wait before a request is sent again. */
export interface Pause {
  /** ISO 8601, UTC. */
  readonly until: string
  readonly trouble: Trouble
}

/** The waits of one connection. */
export interface Pauses {
  /** Waits before a repeat; after a 429 every other request of the operation waits along. */
  rest(
    operation: string,
    milliseconds: number,
    trouble: Trouble,
    signal: AbortSignal | undefined,
  ): Promise<void>
  /** Lets the requests of the operation wait that have not been sent yet. */
  hold(operation: string, milliseconds: number): void
  /** Waits for as long as another request of the operation was told to. */
  along(operation: string): Promise<void>
  /** Tells of every pause that begins, until the returned function is called. */
  watch(listener: (pause: Pause) => void): () => void
}

/** Makes the place where requests wait. */
export const createPauses = (clock: Clock, sleep: Sleep): Pauses => {
  const limited = new Map<string, Promise<void>>()
  const listeners = new Set<(pause: Pause) => void>()
  return {
    rest: (operation, milliseconds, trouble, signal) => {
      const until = new Date(Date.parse(clock()) + milliseconds).toISOString()
      for (const listener of listeners) listener({ until, trouble })
      const waiting = sleep(milliseconds, signal)
      const settled = waiting.catch(() => undefined)
      if (trouble === 'limited') limited.set(operation, settled)
      return waiting
    },
    hold: (operation, milliseconds) => {
      limited.set(
        operation,
        sleep(milliseconds).catch(() => undefined),
      )
    },
    along: async (operation) => limited.get(operation),
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
