import { malformed, type Token, tokenize } from './tokens.ts'

/** Goes through the tokens of a query. */
export interface Cursor {
  /** The token at hand, or one further on. */
  peek(ahead?: number): Token
  /** Takes the token at hand. */
  take(): Token
  /** Whether the token at hand is this symbol, or this word in any case. */
  isAt(text: string, ahead?: number): boolean
  /** Takes the token at hand if it is one of these; gives whether it was. */
  skip(...texts: readonly string[]): boolean
  /** Takes this symbol or ends reading. */
  demand(text: string): Token
  /** The query from a token up to what was taken last. */
  since(start: Token): string
}

/** Begins at the start of a query. */
export function openCursor(jql: string): Cursor {
  const tokens = tokenize(jql)
  const last = tokens.at(-1) as Token
  let position = 0
  const peek = (ahead = 0): Token => tokens[position + ahead] ?? last
  const take = (): Token => {
    const token = peek()
    position += 1
    return token
  }
  const isAt = (text: string, ahead = 0): boolean => {
    const token = peek(ahead)
    return (
      (token.kind === 'symbol' && token.text === text) ||
      (token.kind === 'word' && token.text.toLowerCase() === text)
    )
  }
  return {
    peek,
    take,
    isAt,
    skip: (...texts) => {
      const found = texts.some((text) => isAt(text))
      if (found) position += 1
      return found
    },
    demand: (text) => {
      if (isAt(text)) return take()
      const token = peek()
      return token.kind === 'end'
        ? malformed(`Expecting '${text}' before the end of the query.`)
        : malformed(`Expecting '${text}' but got '${token.raw}'.`, token)
    },
    since: (start) => {
      const end = tokens[position - 1]?.end ?? start.end
      return jql.slice(start.end - start.raw.length, end)
    },
  }
}
