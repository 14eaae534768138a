/** A stretch of rows: from the first up to, but not with, `until`. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** Rows that are drawn above and below what is in sight. */
const margin = 6

/** Rows to draw for a place to which the list was scrolled. */
export const visibleRows = (
  scrolled: number,
  height: number,
  rowHeight: number,
  count: number,
): Stretch => {
  const from = Math.max(0, Math.min(Math.floor(scrolled / rowHeight), count) - margin)
  const until = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + margin)
  return { from, until: Math.max(from, until) }
}

/** Where the list has to be scrolled so that a row is in sight; where it is if that will do. */
export const scrollTo = (
  at: number,
  scrolled: number,
  height: number,
  rowHeight: number,
): number => {
  const top = at * rowHeight
  if (top < scrolled) return top
  const bottom = top + rowHeight
  return bottom > scrolled + height ? bottom - height : scrolled
}
