import { diffWordsWithSpace } from 'diff'

/** A stretch of a text, and what became of it. */
export interface TextPart {
  readonly text: string
  readonly change: 'added' | 'removed' | 'same'
}

/** Longest text whose words are compared one by one; beyond it both stand as a whole. */
const longest = 20_000

/** Two texts word by word: what stayed, what went, what came. */
export const diffTexts = (before: string, after: string): readonly TextPart[] => {
  if (before === after) return [{ text: after, change: 'same' }]
  const wholes: readonly TextPart[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  if (before === '' || after === '') return wholes.filter(({ text }) => text !== '')
  if (before.length + after.length > longest) return wholes
  const parts = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): TextPart => ({
      text: value,
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  )
  // Where no word stays, two whole texts read better than a mixture.
  return parts.some(({ text, change }) => change === 'same' && text.trim() !== '') ? parts : wholes
}
