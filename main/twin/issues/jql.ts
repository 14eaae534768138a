/** One condition of a query. */
export interface Clause {
  readonly field: string
  readonly negated: boolean
  readonly values: readonly string[]
}

/** What a query says, or why it cannot be read, or that the twin does not model it. */
export type ParsedJql =
  | { readonly kind: 'query'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'malformed'; readonly message: string }
  | { readonly kind: 'unmodelled' }

type Token = { readonly text: string; readonly quoted: boolean }

const tokenPattern =
  /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|!~|>=|<=|[=(),~<>]|[^\s=!(),"'~<>]+)/gy

function tokenize(jql: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  let position = 0
  while (position < jql.length) {
    const blank = /\s*/y
    blank.lastIndex = position
    position += blank.exec(jql)?.[0].length ?? 0
    if (position >= jql.length) break
    tokenPattern.lastIndex = position
    const match = tokenPattern.exec(jql)
    if (match === null) return undefined
    position = tokenPattern.lastIndex
    const quoted = match[1] ?? match[2]
    tokens.push(
      quoted === undefined
        ? { text: match[3] ?? '', quoted: false }
        : { text: quoted.replace(/\\(.)/g, '$1'), quoted: true },
    )
  }
  return tokens
}

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && !token.quoted && token.text.toLowerCase() === word
}

function readValues(tokens: Token[]): readonly string[] | undefined {
  if (!isWord(tokens.shift(), '(')) return undefined
  const values: string[] = []
  for (;;) {
    const value = tokens.shift()
    if (value === undefined) return undefined
    values.push(value.text)
    const separator = tokens.shift()
    if (isWord(separator, ')')) return values
    if (!isWord(separator, ',')) return undefined
  }
}

function readClause(tokens: Token[]): Clause | undefined {
  const field = tokens.shift()?.text.toLowerCase()
  let operator = tokens.shift()?.text.toLowerCase()
  if (field === undefined || operator === undefined) return undefined
  if (operator === 'not') operator = `not ${tokens.shift()?.text.toLowerCase()}`
  if (operator === 'in' || operator === 'not in') {
    const values = readValues(tokens)
    return values === undefined ? undefined : { field, negated: operator !== 'in', values }
  }
  if (operator !== '=' && operator !== '!=') return undefined
  const value = tokens.shift()
  if (value === undefined) return undefined
  return { field, negated: operator === '!=', values: [value.text] }
}

/** Operators that Jira knows and the twin does not. */
const otherOperators = new Set(['~', '!~', '>', '>=', '<', '<=', 'is', 'was', 'changed'])

const modelled = new Set(['project', 'issuetype', 'type', 'status'])

/** Reads a query of conditions joined by AND on project, type and status; ORDER BY is skipped. */
export function parseJql(jql: string): ParsedJql {
  const malformed: ParsedJql = { kind: 'malformed', message: `Error in the JQL Query: ${jql}` }
  const all = tokenize(jql)
  if (all === undefined) return malformed
  const order = all.findIndex(
    (token, index) => isWord(token, 'order') && isWord(all[index + 1], 'by'),
  )
  const tokens = order < 0 ? [...all] : all.slice(0, order)
  const clauses: Clause[] = []
  while (tokens.length > 0) {
    const operator = tokens[1]?.text.toLowerCase() ?? ''
    if (isWord(tokens[0], '(') || isWord(tokens[0], 'not') || otherOperators.has(operator)) {
      return { kind: 'unmodelled' }
    }
    const clause = readClause(tokens)
    if (clause === undefined) return malformed
    clauses.push(clause)
    const joint = tokens.shift()
    if (joint === undefined) break
    if (isWord(joint, 'or')) return { kind: 'unmodelled' }
    if (!isWord(joint, 'and') || tokens.length === 0) return malformed
  }
  if (clauses.some(({ field }) => !modelled.has(field))) return { kind: 'unmodelled' }
  return { kind: 'query', clauses }
}
