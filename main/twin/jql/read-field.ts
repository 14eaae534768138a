import type { Cursor } from './cursor.ts'
import type { JqlField } from './query.ts'
import { reservedWords } from './reserved-words.ts'
import { malformed, type Token } from './tokens.ts'

/** Ends reading at a word that must stand in quotation marks. */
export function refuseReserved(token: Token): never {
  return malformed(
    `'${token.raw}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`,
    token,
  )
}

/** `[key].path` behind `issue.property`. */
function readProperty(cursor: Cursor, start: Token): JqlField {
  cursor.demand('[')
  const key = cursor.take().text
  cursor.demand(']')
  const path = cursor.peek().kind === 'word' ? cursor.take().text.replace(/^\./, '') : ''
  const entity = start.text.replace(/\.property$/i, '')
  return {
    name: `${start.text}[${key}]${path === '' ? '' : `.${path}`}`,
    raw: cursor.since(start),
    property: { entity, key, path },
  }
}

/** The name of a field: a word, a quoted text, `cf[number]`, `Name[Type]` or an entity property. */
export function readField(cursor: Cursor): JqlField {
  const start = cursor.peek()
  if (start.kind === 'end') malformed('Expecting a field name at the end of the query.')
  if (start.kind === 'symbol') {
    malformed(
      `Expecting a field name but got '${start.raw}'. You must surround '${start.raw}' in quotation marks to use it as a field name.`,
      start,
    )
  }
  cursor.take()
  if (start.kind === 'word' && /\.property$/i.test(start.text)) return readProperty(cursor, start)
  if (start.kind === 'word' && cursor.isAt('[')) {
    cursor.take()
    const inner = cursor.take()
    if (start.text.toLowerCase() === 'cf' && !/^\d+$/.test(inner.text)) {
      malformed(`Expecting a custom field ID but got '${inner.raw}'.`, inner)
    }
    cursor.demand(']')
    return { name: `${start.text}[${inner.text}]`, raw: cursor.since(start) }
  }
  if (start.kind === 'word' && reservedWords.has(start.text.toLowerCase())) refuseReserved(start)
  return { name: start.text, raw: start.raw }
}
