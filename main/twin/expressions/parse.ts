import { MalformedExpression, type Token, tokenize } from './tokens.ts'
import { plain, type Tree } from './tree.ts'

const binary = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!=', '===', '!=='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/', '%'],
] as const

const valueExpected =
  '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {'

/** Reads an expression; throws `MalformedExpression` with the place where it cannot go on. */
export function parseExpression(expression: string): Tree {
  const tokens = tokenize(expression)
  let position = 0
  const peek = (ahead = 0): Token => tokens[position + ahead] ?? (tokens.at(-1) as Token)
  const isAt = (text: string, ahead = 0) => {
    const token = peek(ahead)
    return token.text === text && (token.kind === 'symbol' || token.kind === 'name')
  }
  const skip = (text: string) => {
    const found = isAt(text)
    if (found) position += 1
    return found
  }
  const refuse = (expected: string): never => {
    throw new MalformedExpression(`${expected} expected, ${peek().text} encountered.`, peek())
  }
  const demand = (text: string) => skip(text) || refuse(text)
  const demandName = (): string => {
    const token = peek()
    if (token.kind !== 'name') refuse('IDENTIFIER')
    position += 1
    return token.text
  }
  const parts = (...list: readonly Tree[]): Tree => ({ kind: 'parts', parts: list })

  const readList = (end: string, readItem: () => Tree): readonly Tree[] => {
    const items: Tree[] = []
    while (!isAt(end)) {
      items.push(readItem())
      if (!skip(',')) break
    }
    demand(end)
    return items
  }

  const readItem = (): Tree => {
    skip('...')
    return readWhole()
  }

  const readEntry = (): Tree => {
    if (isAt('...')) return readItem()
    const key = peek()
    if (key.kind !== 'name' && key.kind !== 'string' && key.kind !== 'number') refuse('IDENTIFIER')
    position += 1
    return skip(':') ? readWhole() : { kind: 'name', name: key.text }
  }

  /** The expressions within `${…}` of a template. */
  const readTemplate = (text: string): Tree =>
    parts(...[...text.matchAll(/\$\{([^}]*)\}/g)].map(([, inner = '']) => parseExpression(inner)))

  const readValue = (): Tree => {
    const token = peek()
    if (token.kind === 'end') return refuse(valueExpected)
    if (token.kind === 'symbol' && !['(', '[', '{'].includes(token.text)) {
      return refuse(valueExpected)
    }
    position += 1
    if (token.kind === 'template') return readTemplate(token.text)
    if (token.kind !== 'name' && token.kind !== 'symbol') return plain
    switch (token.text) {
      case '(': {
        const inner = readBlock()
        demand(')')
        return inner
      }
      case '[':
        return parts(...readList(']', readItem))
      case '{':
        return parts(...readList('}', readEntry))
      case 'null':
      case 'true':
      case 'false':
      case 'undefined':
        return plain
      case 'new': {
        demandName()
        demand('(')
        return parts(...readList(')', readWhole))
      }
      default:
        return { kind: 'name', name: token.text }
    }
  }

  const readPostfix = (): Tree => {
    let tree = readValue()
    for (;;) {
      if (skip('.') || skip('?.')) {
        tree = { kind: 'member', object: tree, property: demandName() }
      } else if (skip('[')) {
        const token = peek()
        if (token.kind === 'string' && isAt(']', 1)) {
          position += 2
          tree = { kind: 'member', object: tree, property: token.text.slice(1, -1) }
        } else {
          tree = parts(tree, readWhole())
          demand(']')
        }
      } else if (skip('(')) {
        tree = parts(tree, ...readList(')', readWhole))
      } else {
        return tree
      }
    }
  }

  const readUnary = (): Tree => {
    if (skip('!') || skip('-') || skip('+') || skip('typeof')) return readUnary()
    return readPostfix()
  }

  const readBinary = (level: number): Tree => {
    const operators = binary[level]
    if (operators === undefined) return readUnary()
    let tree = readBinary(level + 1)
    while (operators.some((operator) => peek().kind === 'symbol' && skip(operator))) {
      tree = parts(tree, readBinary(level + 1))
    }
    return tree
  }

  /** Parameters of an arrow function at hand; undefined when there is none. */
  const readParameters = (): readonly string[] | undefined => {
    if (peek().kind === 'name' && isAt('=>', 1)) return [demandName()]
    if (!isAt('(')) return undefined
    const names: string[] = []
    let ahead = 1
    while (peek(ahead).kind === 'name') {
      names.push(peek(ahead).text)
      ahead += isAt(',', ahead + 1) ? 2 : 1
    }
    if (!isAt(')', ahead) || !isAt('=>', ahead + 1)) return undefined
    position += ahead + 1
    return names
  }

  const readWhole = (): Tree => {
    const parameters = readParameters()
    if (parameters !== undefined) {
      demand('=>')
      return { kind: 'function', parameters, body: readWhole() }
    }
    const condition = readBinary(0)
    if (!skip('?')) return condition
    const yes = readWhole()
    demand(':')
    return parts(condition, yes, readWhole())
  }

  const readBlock = (): Tree => {
    if (!skip('let')) {
      const first = readWhole()
      if (!skip(';') || peek().kind === 'end' || isAt(')')) return first
      return parts(first, readBlock())
    }
    const name = demandName()
    demand('=')
    const value = readWhole()
    demand(';')
    return { kind: 'let', name, value, rest: readBlock() }
  }

  const tree = readBlock()
  if (peek().kind !== 'end') refuse('EOF')
  return tree
}
