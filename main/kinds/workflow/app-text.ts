import type { Json } from '#contract/model/json'
import type { TextWithReferences } from '#contract/model/text-with-references'
import { accountIds } from '../text/account-ids.ts'
import { parseExpression } from '../text/expression/parse-expression.ts'
import { inPieces, textReference } from '../text/found-in-text.ts'
import type { TextLookup } from '../text/lookup.ts'
import { findFieldIds } from '../text/smart-value/find-in-smart-values.ts'

/** Numbers as long as the ids that Jira gives out. */
const longNumbers = /(?<![\w.:-])\d{5,}(?![\w.:-])/g

/** A long stretch of letters and digits without blanks: something is packed into it. */
const isPacked = (text: string): boolean =>
  text.length >= 40 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text)

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Apps keep Jira expressions as they are; what else they keep is theirs to read. */
const looksLikeExpression = (text: string): boolean =>
  !isJson(text) && /\b(?:issue|project|user)\??\./.test(text)

const readOpaque = (text: string, lookup: TextLookup): TextWithReferences => {
  const fields = findFieldIds(text, { start: 0, end: text.length }, lookup)
  const people = [...text.matchAll(accountIds)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reference: textReference('user', match[0], 'bare-id', ''),
  }))
  const numbers = [...text.matchAll(longNumbers)].map(
    ([number]) => `“${number}” may be the id of something on its site`,
  )
  const packed = isPacked(text) ? ['it is packed, so nobody can see what it names'] : []
  return inPieces('plain', text, {
    replacements: [...fields.replacements, ...people],
    unclear: [...fields.unclear, ...numbers, ...packed],
  })
}

/**
 * What an app keeps in its rule: custom fields and accounts by their ids, and Jira expressions. Only
 * the app knows what else stands in it, so that whatever may be an id is said to be unclear. A text
 * that names nothing stays as it is.
 */
export const readAppText = (text: string, lookup: TextLookup): Json => {
  const read = looksLikeExpression(text) ? parseExpression(text, lookup) : readOpaque(text, lookup)
  const namesNothing = read.parts.every((part) => typeof part === 'string')
  return namesNothing && read.unclear.length === 0 ? text : read
}
