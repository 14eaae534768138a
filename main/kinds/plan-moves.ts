/** One element to take out of a list and put back elsewhere. */
export interface Move<Element> {
  readonly item: Element
  /** The element it comes to stand behind; undefined: it becomes the first. */
  readonly after: Element | undefined
}

/** Positions of a longest increasing run of numbers, in O(n log n). */
const longestIncreasing = (numbers: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const before: number[] = []
  numbers.forEach((number, position) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[position] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = position
  })
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}

/**
 * The fewest single moves, one after the other, that bring a list into the wanted order. Elements
 * that are wanted must be in the list; others of the list stay where they are. Each element is
 * unique. Fit for ten thousand elements.
 */
export const planMoves = <Element>(
  current: readonly Element[],
  wanted: readonly Element[],
): readonly Move<Element>[] => {
  const positions = new Map(current.map((element, position) => [element, position]))
  const kept = longestIncreasing(
    wanted.map((element) => {
      const position = positions.get(element)
      if (position === undefined) throw new Error('an element to be moved is not in the list')
      return position
    }),
  )
  return wanted.flatMap((item, index) =>
    kept.has(index) ? [] : [{ item, after: index === 0 ? undefined : wanted[index - 1] }],
  )
}

/** The list after one move. */
export const withMove = <Element>(
  list: readonly Element[],
  { item, after }: Move<Element>,
): readonly Element[] => {
  const others = list.filter((element) => element !== item)
  const index = after === undefined ? 0 : others.indexOf(after) + 1
  return others.toSpliced(index, 0, item)
}
