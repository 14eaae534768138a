import { type Segment, segmentsIn } from './segments.ts'

/** A text of another language whose smart values are covered by letters. */
export interface MaskedText {
  /** As long as the text itself. */
  readonly masked: string
  /** Whether a smart value stands in a stretch, so that nobody knows what it will be. */
  readonly isMasked: (stretch: Segment) => boolean
}

const cover = (text: string, stretches: readonly Segment[]): MaskedText => ({
  masked: stretches.reduce(
    (covered, { start, end }) =>
      covered.slice(0, start) + 's'.repeat(end - start) + covered.slice(end),
    text,
  ),
  isMasked: ({ start, end }) => stretches.some((one) => one.start < end && start < one.end),
})

/** Outermost blocks (`{{#issues}}"{{key}}"{{/}}`) in which nothing but smart values stands. */
const blocksIn = (text: string, segments: readonly Segment[]): readonly Segment[] => {
  const blocks: Segment[] = []
  let depth = 0
  let start = 0
  for (const segment of segments) {
    const sign = text[segment.start + 2]
    if (sign === '#' || sign === '^') {
      if (depth === 0) start = segment.start
      // `{{^last}}` within a block has an end of its own.
      depth += 1
    } else if (sign === '/' && depth > 0) {
      depth -= 1
      if (depth === 0) blocks.push({ start, end: segment.end })
    }
  }
  return blocks.filter((block) =>
    /^["',\s]*$/.test(text.slice(block.start, block.end).replace(/\{\{[\s\S]*?\}\}/g, '')),
  )
}

/**
 * Covers the smart values of a text, so that a parser of the language around them can read it: first
 * one by one, then with blocks that make up one value as a whole.
 */
export const maskSmartValues = (text: string): readonly [MaskedText, ...MaskedText[]] => {
  const segments = segmentsIn(text)
  const blocks = blocksIn(text, segments)
  const single = cover(text, segments)
  if (blocks.length === 0) return [single]
  const outside = segments.filter(
    (one) => !blocks.some(({ start, end }) => start <= one.start && one.end <= end),
  )
  return [single, cover(text, [...blocks, ...outside])]
}
