/** Tokens that are being verified in order to be stored, each of which can be given up. */
export interface Savings {
  /** Runs one; its signal is aborted when it is given up. */
  run<Value>(save: (signal: AbortSignal) => Promise<Value>): Promise<Value>
  /** Gives up all that go on. */
  stop(): void
}

/** Makes the list of what is being saved. */
export const createSavings = (): Savings => {
  const underWay = new Set<AbortController>()
  return {
    run: async (save) => {
      const controller = new AbortController()
      underWay.add(controller)
      try {
        return await save(controller.signal)
      } finally {
        underWay.delete(controller)
      }
    },
    stop: () => {
      for (const controller of underWay) controller.abort()
    },
  }
}
