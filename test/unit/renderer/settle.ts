/** Waits until everything that is already answered has been taken in. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** An answer that comes when the test says so. */
export const later = <Value>() => {
  const { promise, resolve } = Promise.withResolvers<Value>()
  return { promise, answer: resolve }
}
