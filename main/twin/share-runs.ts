/**
 * Runs something that must not run twice at once. Each call resolves, or fails, with a run that
 * began after it; calls that come during one run share the next.
 */
export function shareRuns(run: () => Promise<void>): () => Promise<void> {
  let present: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    next = undefined
    present = run().finally(() => {
      present = undefined
    })
    return present
  }
  return () => {
    if (present === undefined) return begin()
    next ??= present.catch(() => undefined).then(begin)
    return next
  }
}
