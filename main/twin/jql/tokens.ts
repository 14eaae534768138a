/** A piece of a query and where it begins. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'symbol' | 'end'
  /** What it says, without quotation marks and escapes. */
  readonly text: string
  /** As it stands in the query. */
  readonly raw: string
  readonly line: number
  readonly column: number
  /** Where it ends in the query. */
  readonly end: number
}

/** A query that cannot be read, with Jira's words for it. */
export class MalformedJql extends Error {}

/** Ends reading; the place is added as Jira writes it. */
export function malformed(message: string, at?: Pick<Token, 'line' | 'column'>): never {
  const place = at === undefined ? '' : ` (line ${at.line}, character ${at.column})`
  throw new MalformedJql(`Error in the JQL Query: ${message}${place}`)
}

const pattern =
  /\s+|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|!~|>=|<=|&&|\|\||[=~<>!&|(),[\]])|((?:[^\s=~<>!&|(),[\]"'{}*/%+$#@?;\\]|\\u[0-9a-fA-F]{4}|\\.)+)/gy

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code?: string, plain = '') =>
    code === undefined ? (escapes[plain] ?? plain) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function placeOf(jql: string, position: number): Pick<Token, 'line' | 'column'> {
  const before = jql.slice(0, position).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function refuseCharacter(jql: string, position: number): never {
  const character = jql[position] ?? ''
  const place = placeOf(jql, position)
  if (character === '"' || character === "'") {
    return malformed(
      `The quoted string '${jql.slice(position + 1)}' has not been completed.`,
      place,
    )
  }
  const code = character.charCodeAt(0).toString(16).padStart(4, '0')
  return malformed(
    `The character '${character}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead.`,
    place,
  )
}

/** Cuts a query into tokens; the last one is the end. */
export function tokenize(jql: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < jql.length) {
    pattern.lastIndex = position
    const match = pattern.exec(jql)
    if (match === null) return refuseCharacter(jql, position)
    const [raw, quoted, symbol, word] = match
    const place = { raw, end: pattern.lastIndex, ...placeOf(jql, position) }
    if (quoted !== undefined) {
      tokens.push({ kind: 'quoted', text: withoutEscapes(quoted.slice(1, -1)), ...place })
    } else if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: symbol, ...place })
    } else if (word !== undefined) {
      tokens.push({ kind: 'word', text: withoutEscapes(word), ...place })
    }
    position = pattern.lastIndex
  }
  const place = placeOf(jql, jql.length)
  return [...tokens, { kind: 'end', text: '', raw: '', end: jql.length, ...place }]
}
