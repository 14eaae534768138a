import type { TextWithReferences } from '#contract/model/text-with-references'
import { inPieces } from '../found-in-text.ts'
import type { TextLookup } from '../lookup.ts'
import { findFieldIds, findInSmartValues } from './find-in-smart-values.ts'
import { segmentsIn } from './segments.ts'

/** The stretches between the smart values of a text. */
const between = (text: string) => {
  const segments = segmentsIn(text)
  const starts = [0, ...segments.map(({ end }) => end)]
  return starts.map((start, at) => ({ start, end: segments[at]?.start ?? text.length }))
}

/**
 * A text with smart values in pieces. Custom fields are found by id everywhere (a body of JSON names
 * them outside of smart values), by name within `{{issue.…}}`.
 */
export const parseSmartValues = (text: string, lookup: TextLookup): TextWithReferences => {
  const inside = findInSmartValues(text, lookup)
  const outside = between(text).map((stretch) => findFieldIds(text, stretch, lookup))
  return inPieces('smart-value', text, {
    replacements: [...inside.replacements, ...outside.flatMap((one) => one.replacements)],
    unclear: [...inside.unclear, ...outside.flatMap((one) => one.unclear)],
  })
}
