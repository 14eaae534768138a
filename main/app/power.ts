import type { PowerSaveBlocker } from 'electron'

/** Keeps the computer from sleeping while it is told that something goes on, and only then. */
export const createWakefulness = (
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop'>,
): ((busy: boolean) => void) => {
  let held: number | undefined
  return (busy) => {
    if (busy && held === undefined) held = blocker.start('prevent-app-suspension')
    else if (!busy && held !== undefined) {
      blocker.stop(held)
      held = undefined
    }
  }
}
