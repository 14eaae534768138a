import type { PlanRow } from '#contract/model/plan-view'
import { capitalised, pluralOf } from '#contract/wording/plural'
import { reviewText } from '#contract/wording/screens/review-text'
import type { TreeRow } from '../components/tree/tree-row.ts'
import { looseBranch, sharedBranch } from './plan-index.ts'
import type { TreeNode } from './plan-view.ts'

/** A row of the tree on the Review screen. */
export type ReviewRow = TreeRow &
  (
    | { readonly is: 'branch'; readonly title: string; readonly positions: Uint32Array }
    | {
        readonly is: 'step'
        readonly position: number
        readonly step: PlanRow
        /** The branch above it says its kind. */
        readonly underKind: boolean
      }
  )

/** Kinds stand at the top, or within a project: `@project:Mobile/kind:workflow`. */
const isKindBranch = (key: string): boolean => /^@kind:|\/kind:/.test(key)

const branchTitle = (key: string, title: string): string => {
  if (key === sharedBranch) return reviewText.severalProjects
  if (key === looseBranch) return reviewText.noProject
  return isKindBranch(key) ? capitalised(pluralOf(title)) : title
}

/** The visible rows of a tree, in their order. */
export const reviewRows = (
  nodes: readonly TreeNode[],
  isOpen: (key: string) => boolean,
): readonly ReviewRow[] => {
  const rows: ReviewRow[] = []
  const add = (
    siblings: readonly TreeNode[],
    level: number,
    parent: number,
    underKind: boolean,
  ): void => {
    siblings.forEach((node, at) => {
      const place = { key: node.key, level, place: at + 1, siblings: siblings.length, parent }
      if (node.node === 'row') {
        const { position, row } = node
        rows.push({
          ...place,
          is: 'step',
          text: row.name,
          open: null,
          position,
          step: row,
          underKind,
        })
        return
      }
      const title = branchTitle(node.key, node.title)
      const open = isOpen(node.key)
      const own = rows.length
      rows.push({ ...place, is: 'branch', text: title, title, open, positions: node.positions })
      if (open) add(node.children, level + 1, own, isKindBranch(node.key))
    })
  }
  add(nodes, 1, -1, false)
  return rows
}

/** Positions of the steps that a row stands for. */
export const positionsOf = (row: ReviewRow): Uint32Array =>
  row.is === 'branch' ? row.positions : Uint32Array.of(row.position)
