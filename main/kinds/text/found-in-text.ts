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

/**
 * A place of a text where an object is named. Offsets count UTF-16 units. `text`: what stands there
 * instead, alike on every site, of what is no object of its own (an option, a security level).
 */
export type Replacement = { readonly start: number; readonly end: number } & (
  | { readonly reference: TextReference }
  | { readonly text: string }
)

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
  const add = (plain: string): void => {
    const last = parts.at(-1)
    if (typeof last === 'string') parts[parts.length - 1] = last + plain
    else if (plain !== '') parts.push(plain)
  }
  let done = 0
  for (const replacement of replacements.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = replacement
    if (start < done) throw new Error('two references in one place of a text')
    add(text.slice(done, start))
    if ('reference' in replacement) parts.push(replacement.reference)
    else add(replacement.text)
    done = end
  }
  add(text.slice(done))
  return { $text: language, parts, unclear: [...new Set(unclear)] }
}

/** A text that cannot be read, whole, with the reason. */
export const unreadable = (
  language: TextLanguage,
  text: string,
  reason: string,
): TextWithReferences => ({ $text: language, parts: text === '' ? [] : [text], unclear: [reason] })
