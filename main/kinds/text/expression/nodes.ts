import { type Node, parse, parseExpressionAt } from 'acorn'

/** A node of an expression's tree, whose members depend on its type. */
export interface ExpressionNode extends Node {
  readonly [member: string]: unknown
}

/** An expression that was read, or why it could not be. */
export type ExpressionReading = { readonly tree: ExpressionNode } | { readonly fault: string }

const options = { ecmaVersion: 2022, sourceType: 'script' } as const

const isRest = (text: string): boolean => /^[\s;]*$/.test(text)

/** What a parser gives; faults in the text become an answer. */
const reading = (parse: () => Node): ExpressionReading => {
  try {
    return { tree: parse() as ExpressionNode }
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: error.message }
    throw error
  }
}

const readWithVariables = (text: string): ExpressionReading => reading(() => parse(text, options))

const readAlone = (text: string): ExpressionReading => {
  const alone = reading(() => parseExpressionAt(text, 0, options))
  return 'tree' in alone && !isRest(text.slice(alone.tree.end)) ? readWithVariables(text) : alone
}

/**
 * Reads a Jira expression, whose syntax is a part of JavaScript's: one expression, or variables
 * before it (`let x = …; x > 1`). It is the only file that knows the parser.
 */
export const readExpression = (text: string): ExpressionReading => {
  const alone = readAlone(text)
  return 'tree' in alone ? alone : readWithVariables(text)
}

/** Whether a value is a node. */
export const isNode = (value: unknown): value is ExpressionNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** The nodes right below a node, in the order in which they stand. */
export const childrenOf = (node: ExpressionNode): readonly ExpressionNode[] =>
  Object.values(node).flatMap((value): readonly ExpressionNode[] =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

/** The name of the member that a node accesses; undefined when that is worked out at run time. */
export const memberName = (node: ExpressionNode): string | undefined => {
  const { property, computed } = node
  if (!isNode(property)) return undefined
  if (!computed) return typeof property.name === 'string' ? property.name : undefined
  return typeof property.value === 'string' ? property.value : undefined
}
