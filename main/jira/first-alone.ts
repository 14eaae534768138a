/**
 * Lets one request go at a time until one of them has proved that the sign-in is accepted: many at
 * once with a wrong password would each bring the account closer to a captcha.
 */
export const createFirstAlone = (): {
  <Value>(run: () => Promise<Value>): Promise<Value>
  /** The sign-in was accepted: from now on nobody waits. */
  readonly proved: () => void
} => {
  let isProved = false
  let underWay: Promise<unknown> | undefined
  const inTurn = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    while (!isProved && underWay !== undefined) await underWay
    if (isProved) return run()
    const running = run()
    const settled = running.then(
      () => undefined,
      () => undefined,
    )
    underWay = settled
    try {
      return await running
    } finally {
      if (underWay === settled) underWay = undefined
    }
  }
  return Object.assign(inTurn, {
    proved: () => {
      isProved = true
    },
  })
}
