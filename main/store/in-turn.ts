/** Runs one thing after another; one that fails does not keep the next from running. */
export type InTurn = <Value>(run: () => Promise<Value>) => Promise<Value>

/** Makes a queue. */
export const inTurn = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const next = last.then(run)
    last = next.catch(() => undefined)
    return next
  }
}

/** Makes one queue for every key. */
export const inTurnByKey = (): ((key: string) => InTurn) => {
  const queues = new Map<string, InTurn>()
  return (key) => {
    const queue = queues.get(key) ?? inTurn()
    queues.set(key, queue)
    return queue
  }
}
