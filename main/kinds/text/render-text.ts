import type { Json } from '#contract/model/json'
import {
  isTextWithReferences,
  type TextLanguage,
  type TextReference,
  type TextWithReferences,
} from '#contract/model/text-with-references'
import { encodeJql } from './jql/strings.ts'

/** How a language writes references in the forms that are its own. */
type Render = (reference: TextReference) => string

const bare: Render = ({ as, text, id }) => (as.endsWith('id') ? id : text)

const jql: Render = (reference) => {
  const { $ref, id, as } = reference
  if (as.startsWith('bare')) return bare(reference)
  if (as !== 'id') return encodeJql(reference.text)
  const number = /^customfield_(\d+)$/.exec(id)?.[1]
  if ($ref === 'field' && number !== undefined) return `cf[${number}]`
  return /^\d+$/.test(id) ? id : encodeJql(id)
}

const quoted = (text: string): string =>
  `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`

const expression: Render = (reference) =>
  reference.as === 'name' || reference.as === 'key' ? quoted(reference.text) : bare(reference)

const renderers: Readonly<Record<TextLanguage, Render>> = {
  jql,
  expression,
  'smart-value': bare,
  plain: bare,
}

/** The text as Jira takes it, with the ids and names that its references have. */
export const renderText = ({ $text, parts }: TextWithReferences): string =>
  parts.map((part) => (typeof part === 'string' ? part : renderers[$text](part))).join('')

/** A piece of a text: plain where it names objects, anything else as it is. */
export const renderPart = (part: Json): Json =>
  isTextWithReferences(part) ? renderText(part) : part
