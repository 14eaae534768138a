/** One line of the bench: what was measured, and what came out. */
export interface Measure {
  readonly what: string
  readonly value: string
}

/** The best of several runs, in milliseconds: what the machine can do when nothing disturbs it. */
export const best = (work: () => unknown, runs = 8): number =>
  Math.min(
    ...Array.from({ length: runs }, () => {
      const begun = performance.now()
      work()
      return performance.now() - begun
    }),
  )

/** How much larger the second is than the first. */
export const times = (first: number, second: number): string => (second / first).toFixed(2)

/** Time for twice the work over time for the work: near 2 is linear, near 4 is quadratic. */
export const growth = (what: string, size: number, workOf: (size: number) => () => unknown) => {
  const small = best(workOf(size))
  const large = best(workOf(size * 2))
  const label = `${what}, ${size.toLocaleString('en')} → ${(size * 2).toLocaleString('en')}`
  return { what: label, value: `time × ${times(small, large)}` }
}
