/** The only source of time in the twin, so that tests decide what time it is. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after that many milliseconds; used for latency and slow bodies. */
  wait(milliseconds: number): Promise<void>
}

/** A clock that only moves when told; `wait` moves it on and returns at once. */
export interface ManualClock extends Clock {
  /** Moves the time forward. */
  advance(milliseconds: number): void
}

/** The real time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/** Makes a clock that stands still at `start`; waiting costs no real time. */
export function createManualClock(start = Date.UTC(2026, 10, 2, 9, 0, 0)): ManualClock {
  let now = start
  return {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
