import { diffLines } from 'diff'
import type { JsonObject } from '#contract/model/json'

/** A line of two JSON texts laid over each other. */
export interface RawLine {
  readonly text: string
  readonly change: 'added' | 'removed' | 'same'
}

const textOf = (data: JsonObject | null): string =>
  data === null ? '' : `${JSON.stringify(data, null, 2)}\n`

/** The JSON of an object before and after, line by line. */
export const rawLines = (before: JsonObject | null, after: JsonObject | null): readonly RawLine[] =>
  diffLines(textOf(before), textOf(after)).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): RawLine => ({ text, change: added ? 'added' : removed ? 'removed' : 'same' })),
  )
