import type {
  TextLanguage,
  TextReference,
  TextWithReferences,
} from '#contract/model/text-with-references'

/**
 * How references are written: `name`, `key` and `id` in the manner of the language (with its quotes,
 * or as `cf[10010]`), `bare-name` and `bare-id` as they are.
 */
export type Form = 'name' | 'key' | 'id' | 'bare-name' | 'bare-id'

/** A place of a text where an object is named. Offsets count UTF-16 units. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly reference: TextReference
}

/** What was found in a text. */
export interface FoundInText {
  readonly replacements: readonly Replacement[]
  readonly unclear: readonly string[]
}

/** Makes a reference as it stands in a text. */
export const textReference = (kind: string, id: string, as: Form, text: string): TextReference => ({
  $ref: kind,
  id,
  as,
  text,
})

/** A text in pieces: references in the places where they were found, everything else as it is. */
export const inPieces = (
  language: TextLanguage,
  text: string,
  { replacements, unclear }: FoundInText,
): TextWithReferences => {
  const parts: (string | TextReference)[] = []
  let done = 0
  for (const { start, end, reference } of replacements.toSorted((a, b) => a.start - b.start)) {
    if (start < done) throw new Error('two references in one place of a text')
    if (start > done) parts.push(text.slice(done, start))
    parts.push(reference)
    done = end
  }
  if (done < text.length) parts.push(text.slice(done))
  return { $text: language, parts, unclear: [...new Set(unclear)] }
}

/** A text that cannot be read, whole, with the reason. */
export const unreadable = (
  language: TextLanguage,
  text: string,
  reason: string,
): TextWithReferences => ({ $text: language, parts: text === '' ? [] : [text], unclear: [reason] })
