/** Calls back after a while, unless it is called off. */
export type After = (milliseconds: number, run: () => void) => () => void

/** By the real clock. What waits does not keep the process alive. */
export const afterReally: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

/** How long an unanswered window of the keyring is waited for. */
export const keyringPatience = 60_000

/** Thrown when the keyring did not answer in time. */
export class KeyringSilent extends Error {
  constructor() {
    super('the keyring did not answer')
    this.name = 'KeyringSilent'
  }
}

/** Waits for the keyring, but not for ever: a window that nobody answers never ends by itself. */
export const withPatience = <Value>(after: After, ask: () => Promise<Value>): Promise<Value> =>
  new Promise((answered, refused) => {
    const callOff = after(keyringPatience, () => refused(new KeyringSilent()))
    ask().then(answered, refused).finally(callOff)
  })
