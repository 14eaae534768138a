/** A piece of a Jira expression and where it begins. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'template' | 'regex' | 'symbol' | 'end'
  readonly text: string
  readonly line: number
  readonly column: number
}

/** An expression that cannot be read. */
export class MalformedExpression extends Error {
  readonly line: number
  readonly column: number
  constructor(message: string, { line, column }: Pick<Token, 'line' | 'column'>) {
    super(message)
    this.line = line
    this.column = column
  }
}

const pattern =
  /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|([A-Za-z_$][\w$]*)|(\d+(?:\.\d+)?)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(`(?:[^`\\]|\\.)*`)|(===|!==|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\.\.\.|[-+*/%<>!?:;,.=()[\]{}])/gy

const kinds = ['name', 'number', 'string', 'template', 'symbol'] as const

/** After these a slash begins a regular expression and does not divide. */
const beforeValue = /^(?:[-+*%<>!?:;,=([{]|=>|==|!=|===|!==|<=|>=|&&|\|\||\?\?)$/

const regex = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y

/** Cuts an expression into tokens; the last one is the end. */
export function tokenize(expression: string): readonly Token[] {
  const tokens: Token[] = []
  let position = 0
  const place = () => {
    const before = expression.slice(0, position).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  while (position < expression.length) {
    const last = tokens.at(-1)
    regex.lastIndex = position
    const isValuePlace = last === undefined || beforeValue.test(last.text)
    const isComment = /^\/[/*]/.test(expression.slice(position, position + 2))
    const found = isValuePlace && !isComment ? regex.exec(expression) : null
    if (found !== null) {
      tokens.push({ kind: 'regex', text: found[0], ...place() })
      position = regex.lastIndex
      continue
    }
    pattern.lastIndex = position
    const match = pattern.exec(expression)
    if (match === null) {
      const character = expression[position] ?? ''
      throw new MalformedExpression(`Unexpected character: ${character}.`, place())
    }
    const at = match.slice(1).findIndex((group) => group !== undefined)
    const kind = kinds[at]
    if (kind !== undefined) tokens.push({ kind, text: match[0], ...place() })
    position = pattern.lastIndex
  }
  return [...tokens, { kind: 'end', text: 'EOF', ...place() }]
}
