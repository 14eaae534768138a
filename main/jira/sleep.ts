import { setTimeout as wait } from 'node:timers/promises'
import { AppError, failure } from '#contract/model/failure'

/** Waits. Ends early with `net.cancelled` when the signal is given. */
export type Sleep = (milliseconds: number, signal?: AbortSignal | undefined) => Promise<void>

/** Throws `net.cancelled` when the user has cancelled. */
export const throwIfCancelled = (signal: AbortSignal | undefined, subject: string): void => {
  if (signal?.aborted === true) throw new AppError(failure('net.cancelled', subject))
}

/** Waits by the real clock. */
export const sleepFor: Sleep = async (milliseconds, signal) => {
  try {
    await wait(milliseconds, undefined, signal === undefined ? {} : { signal })
  } catch (error) {
    throwIfCancelled(signal, '')
    throw error
  }
}
