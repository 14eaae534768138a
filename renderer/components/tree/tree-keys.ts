import type { TreeRow } from './tree-row.ts'

/** What a key does in a tree. */
export type TreeMove =
  | { readonly move: 'go'; readonly to: number }
  | { readonly move: 'fold'; readonly open: boolean }
  | { readonly move: 'tick' }
  | { readonly move: 'enter' }

const go = (rows: readonly TreeRow[], to: number): TreeMove | undefined =>
  rows.length === 0 ? undefined : { move: 'go', to: Math.min(Math.max(to, 0), rows.length - 1) }

const rightwards = (rows: readonly TreeRow[], at: number): TreeMove | undefined => {
  const row = rows[at]
  if (row?.open === false) return { move: 'fold', open: true }
  return row?.open === true && rows[at + 1]?.parent === at ? go(rows, at + 1) : undefined
}

const leftwards = (rows: readonly TreeRow[], at: number): TreeMove | undefined => {
  const row = rows[at]
  if (row?.open === true) return { move: 'fold', open: false }
  return row === undefined || row.parent < 0 ? undefined : go(rows, row.parent)
}

/**
 * The keys of a tree, as the ARIA authoring practices have them. `page` is the number of rows that
 * fit into sight.
 */
export const treeMove = (
  key: string,
  rows: readonly TreeRow[],
  at: number,
  page: number,
): TreeMove | undefined => {
  switch (key) {
    case 'ArrowDown':
      return go(rows, at + 1)
    case 'ArrowUp':
      return go(rows, at - 1)
    case 'Home':
      return go(rows, 0)
    case 'End':
      return go(rows, rows.length - 1)
    case 'PageDown':
      return go(rows, at + page)
    case 'PageUp':
      return go(rows, at - page)
    case 'ArrowRight':
      return rightwards(rows, at)
    case 'ArrowLeft':
      return leftwards(rows, at)
    case ' ':
      return { move: 'tick' }
    case 'Enter':
      return { move: 'enter' }
    default:
      return undefined
  }
}

/** What has been typed to get to a row, and when the last letter was. */
export interface TypeAhead {
  readonly typed: string
  readonly at: number
}

/** Longest pause between two letters of one word, in milliseconds. */
const pause = 800

/** Whether a word is being typed; a space belongs to it then. */
export const isTyping = ({ typed, at }: TypeAhead, now: number): boolean =>
  typed !== '' && now - at <= pause

/** Adds a letter; after a pause a new word begins. */
export const typeLetter = (before: TypeAhead, letter: string, at: number): TypeAhead => ({
  typed: (isTyping(before, at) ? before.typed : '') + letter.toLowerCase(),
  at,
})

/**
 * The next row that begins with what was typed, from the present one on and around the end. The
 * same letter again and again goes from one row to the next.
 */
export const findTyped = (
  rows: readonly TreeRow[],
  from: number,
  typed: string,
): number | undefined => {
  const repeated = typed.length > 1 && [...typed].every((letter) => letter === typed[0])
  const wanted = repeated ? typed.slice(0, 1) : typed
  const first = wanted.length === 1 ? from + 1 : from
  for (let step = 0; step < rows.length; step += 1) {
    const at = (first + step) % rows.length
    if (rows[at]?.text.toLowerCase().startsWith(wanted)) return at
  }
  return undefined
}
