import type { Cursor } from './cursor.ts'
import type { JqlOperand } from './query.ts'
import { refuseReserved } from './read-field.ts'
import { grammarWords, reservedWords } from './reserved-words.ts'
import { malformed, type Token } from './tokens.ts'

function refuseOperand(token: Token): never {
  return token.kind === 'end'
    ? malformed('Expecting either a value, list or function before the end of the query.')
    : malformed(
        `Expecting either a value, list or function but got '${token.raw}'. You must surround '${token.raw}' in quotation marks to use it as a value.`,
        token,
      )
}

function readList(cursor: Cursor): JqlOperand {
  const start = cursor.demand('(')
  const values: JqlOperand[] = []
  do values.push(readOperand(cursor))
  while (cursor.skip(','))
  cursor.demand(')')
  return { kind: 'list', values, raw: cursor.since(start) }
}

function readFunction(cursor: Cursor, start: Token): JqlOperand {
  cursor.demand('(')
  const parameters: string[] = []
  while (!cursor.isAt(')')) {
    const token = cursor.peek()
    if (token.kind === 'end' || token.kind === 'symbol') {
      malformed('Expecting a function argument or the end of the arguments.', token)
    }
    parameters.push(cursor.take().text)
    if (!cursor.skip(',')) break
  }
  cursor.demand(')')
  return { kind: 'function', name: start.text, parameters, raw: cursor.since(start) }
}

/** A value, EMPTY, a function or a list of them. */
export function readOperand(cursor: Cursor): JqlOperand {
  const start = cursor.peek()
  if (cursor.isAt('(')) return readList(cursor)
  if (start.kind === 'end' || start.kind === 'symbol') refuseOperand(start)
  const isWord = start.kind === 'word'
  const lower = start.text.toLowerCase()
  if (isWord && (lower === 'empty' || lower === 'null')) {
    cursor.take()
    return { kind: 'empty', raw: start.raw }
  }
  if (isWord && grammarWords.has(lower)) refuseOperand(start)
  if (isWord && reservedWords.has(lower)) refuseReserved(start)
  cursor.take()
  if (cursor.isAt('(')) return readFunction(cursor, start)
  return { kind: 'value', value: start.text, raw: start.raw, quoted: !isWord }
}
