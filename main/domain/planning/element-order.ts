/** Whether the keys that both lists have stand in the same order in both. */
export const sameRelativeOrder = (one: readonly string[], other: readonly string[]): boolean => {
  const ofOne = new Set(one)
  const ofOther = new Set(other)
  const left = one.filter((key) => ofOther.has(key))
  const right = other.filter((key) => ofOne.has(key))
  return left.every((key, at) => key === right[at])
}

/** The order of `into` with each new key of `from` put in behind the one that it follows there. */
export const insertNew = (into: readonly string[], from: readonly string[]): string[] => {
  const present = new Set(into)
  const behind = new Map<string | undefined, string[]>()
  let anchor: string | undefined
  for (const key of from) {
    if (present.has(key)) anchor = key
    else {
      const run = behind.get(anchor)
      if (run) run.push(key)
      else behind.set(anchor, [key])
    }
  }
  return [undefined, ...into].flatMap((key) => [
    ...(key === undefined ? [] : [key]),
    ...(behind.get(key) ?? []),
  ])
}
