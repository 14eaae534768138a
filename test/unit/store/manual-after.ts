import type { After } from '#store/secrets/patience'

/** A clock that stands still until a test lets time pass. */
export interface ManualAfter {
  readonly after: After
  /** Lets time pass, and runs what has become due. */
  pass(milliseconds: number): void
  /** How many callbacks wait. */
  waiting(): number
}

/** Makes one. */
export const manualAfter = (): ManualAfter => {
  let now = 0
  const waits = new Set<{ readonly due: number; readonly run: () => void }>()
  return {
    after: (milliseconds, run) => {
      const wait = { due: now + milliseconds, run }
      waits.add(wait)
      return () => void waits.delete(wait)
    },
    pass: (milliseconds) => {
      now += milliseconds
      for (const wait of [...waits].filter(({ due }) => due <= now)) {
        waits.delete(wait)
        wait.run()
      }
    },
    waiting: () => waits.size,
  }
}
