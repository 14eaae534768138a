import { type Cursor, openCursor } from './cursor.ts'
import type { JqlClause, JqlPredicate, JqlQuery } from './query.ts'
import { readField } from './read-field.ts'
import { readOperand } from './read-operand.ts'
import { MalformedJql, malformed } from './tokens.ts'

const validOperators =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'."
const symbols = ['=', '!=', '~', '!~', '<', '>', '<=', '>=']
const predicateWords = ['after', 'before', 'by', 'during', 'from', 'on', 'to']

function readOperator(cursor: Cursor): string {
  const token = cursor.peek()
  if (token.kind === 'symbol' && symbols.includes(token.text)) return cursor.take().text
  if (cursor.skip('in')) return 'in'
  if (cursor.isAt('not') && cursor.isAt('in', 1)) {
    cursor.take()
    cursor.take()
    return 'not in'
  }
  if (cursor.skip('is')) return cursor.skip('not') ? 'is not' : 'is'
  if (cursor.skip('was')) {
    const negated = cursor.skip('not') ? 'was not' : 'was'
    return cursor.skip('in') ? `${negated} in` : negated
  }
  if (cursor.skip('changed')) return 'changed'
  return token.kind === 'end'
    ? malformed(`Expecting operator before the end of the query. ${validOperators}`)
    : malformed(`Expecting operator but got '${token.raw}'. ${validOperators}`, token)
}

function readPredicates(cursor: Cursor): readonly JqlPredicate[] {
  const predicates: JqlPredicate[] = []
  while (predicateWords.some((word) => cursor.isAt(word))) {
    const operator = cursor.take().text.toLowerCase()
    predicates.push({ operator, operand: readOperand(cursor) })
  }
  return predicates
}

function readCondition(cursor: Cursor): JqlClause {
  const field = readField(cursor)
  const operator = readOperator(cursor)
  if (operator === 'changed') {
    return { kind: 'condition', field, operator, predicates: readPredicates(cursor) }
  }
  const operand = readOperand(cursor)
  const predicates = operator.startsWith('was') ? readPredicates(cursor) : []
  return { kind: 'condition', field, operator, operand, predicates }
}

function readTerm(cursor: Cursor): JqlClause {
  if (cursor.skip('not', '!')) {
    return { kind: 'compound', operator: 'not', clauses: [readTerm(cursor)] }
  }
  if (!cursor.skip('(')) return readCondition(cursor)
  const inner = readAlternatives(cursor)
  cursor.demand(')')
  return inner
}

function readJoined(
  cursor: Cursor,
  operator: 'and' | 'or',
  words: readonly string[],
  readPart: (cursor: Cursor) => JqlClause,
): JqlClause {
  const first = readPart(cursor)
  const clauses = [first]
  while (cursor.skip(...words)) clauses.push(readPart(cursor))
  return clauses.length === 1 ? first : { kind: 'compound', operator, clauses }
}

/** AND binds closer than OR. */
function readAlternatives(cursor: Cursor): JqlClause {
  return readJoined(cursor, 'or', ['or', '||', '|'], (one) =>
    readJoined(one, 'and', ['and', '&&', '&'], readTerm),
  )
}

function readOrder(cursor: Cursor): JqlQuery['orderBy'] {
  if (!cursor.skip('order')) return []
  cursor.demand('by')
  const fields: JqlQuery['orderBy'][number][] = []
  do {
    const field = readField(cursor)
    const direction = cursor.skip('desc') ? 'desc' : cursor.skip('asc') ? 'asc' : undefined
    fields.push({ field, ...(direction === undefined ? {} : { direction }) })
  } while (cursor.skip(','))
  return fields
}

function readQuery(cursor: Cursor): JqlQuery {
  const isBare = cursor.peek().kind === 'end' || cursor.isAt('order')
  const where = isBare ? undefined : readAlternatives(cursor)
  const orderBy = readOrder(cursor)
  const rest = cursor.peek()
  if (rest.kind !== 'end') malformed(`Expecting either 'OR' or 'AND' but got '${rest.raw}'.`, rest)
  return { ...(where === undefined ? {} : { where }), orderBy }
}

/** What a query says, or Jira's words for why it cannot be read. */
export type ParsedJql =
  | { readonly kind: 'query'; readonly query: JqlQuery }
  | { readonly kind: 'malformed'; readonly message: string }

/** Reads a query; whether what it names exists is not looked at. */
export function parseJql(jql: string): ParsedJql {
  try {
    return { kind: 'query', query: readQuery(openCursor(jql)) }
  } catch (error) {
    if (error instanceof MalformedJql) return { kind: 'malformed', message: error.message }
    throw error
  }
}
