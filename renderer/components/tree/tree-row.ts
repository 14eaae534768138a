/** One visible row of a tree: branches that are folded have none of their children here. */
export interface TreeRow {
  readonly key: string
  /** What is typed to get there. */
  readonly text: string
  /** Depth, beginning with 1. */
  readonly level: number
  /** Place among its siblings, beginning with 1. */
  readonly place: number
  readonly siblings: number
  /** Where its branch stands among the rows; -1 for the uppermost. */
  readonly parent: number
  /** Whether a branch is open; null for what is no branch. */
  readonly open: boolean | null
}
