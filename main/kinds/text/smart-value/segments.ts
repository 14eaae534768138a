/** A stretch of a text between `{{` and `}}`, these included. Offsets count UTF-16 units. */
export interface Segment {
  readonly start: number
  readonly end: number
}

/** The smart values of a text. One that is not closed is none. */
export const segmentsIn = (text: string): readonly Segment[] =>
  [...text.matchAll(/\{\{[\s\S]*?\}\}/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
