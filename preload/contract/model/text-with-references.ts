import { isJsonList, isJsonObject, type Json, type JsonObject } from './json.ts'
import { isReference, type Reference } from './reference.ts'

/** The languages in which texts of Jira name objects. `plain` has ids and names between words. */
export type TextLanguage = 'jql' | 'expression' | 'smart-value' | 'plain'

/** A reference as it stands inside a text. */
export interface TextReference extends Reference {
  /** How it is written, in a form that the language knows: `name`, `key`, `id`, `cf` … */
  readonly as: string
  /** The name or key by which the text names it on its site, without quotes; `''` for an id. */
  readonly text: string
}

/**
 * A text that names other objects, as it stands in an object's data: the text in pieces, with
 * references in the places of ids and names, so that it is followed, ordered and translated like
 * everything else.
 */
export interface TextWithReferences extends JsonObject {
  readonly $text: TextLanguage
  readonly parts: readonly (string | TextReference)[]
  /** Ids and names in it that name nothing on its site, or the reason why it cannot be read. */
  readonly unclear: readonly string[]
}

/** Whether a value is a text with references. */
export const isTextWithReferences = (value: Json | undefined): value is TextWithReferences =>
  isJsonObject(value) && typeof value.$text === 'string' && isJsonList(value.parts)

/** Whether a reference stands inside a text. */
export const isTextReference = (value: Json | undefined): value is TextReference =>
  isReference(value) && typeof value.as === 'string' && typeof value.text === 'string'
