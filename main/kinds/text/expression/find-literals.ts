import { childrenOf, type ExpressionNode, isNode, memberName } from './nodes.ts'
import { type Scope, typeOf, withParameter } from './type-of.ts'
import { elementType, isNaming } from './types.ts'

/** A literal that is compared with something. */
export interface ComparedLiteral {
  readonly literal: ExpressionNode
  /** What it names (`id:status`), or `''` where only an id of something unknown may stand. */
  readonly type: string
}

const comparisons: readonly unknown[] = ['==', '!=', '===', '!==']

const isLiteral = (node: unknown): node is ExpressionNode =>
  isNode(node) && node.type === 'Literal' && ['string', 'number'].includes(typeof node.value)

const literalsIn = (node: unknown): readonly ExpressionNode[] => {
  if (isLiteral(node)) return [node]
  if (!isNode(node) || node.type !== 'ArrayExpression' || !Array.isArray(node.elements)) return []
  return node.elements.filter(isLiteral)
}

/** Whether something of which nothing is known is asked for its id. */
const isUnknownId = (node: unknown): boolean => {
  const inner = isNode(node) && node.type === 'ChainExpression' ? node.expression : node
  return isNode(inner) && inner.type === 'MemberExpression' && /^id$/i.test(memberName(inner) ?? '')
}

const compared = (asked: unknown, given: unknown, scope: Scope): readonly ComparedLiteral[] => {
  const type = typeOf(asked, scope)
  const known = isNaming(type) ? type : isUnknownId(asked) ? '' : undefined
  return known === undefined ? [] : literalsIn(given).map((literal) => ({ literal, type: known }))
}

/** `['10001'].includes(issue.status.id)` and `user.groups.includes('staff')`. */
const comparedByCall = (node: ExpressionNode, scope: Scope): readonly ComparedLiteral[] => {
  const { callee, arguments: given } = node
  if (!isNode(callee) || !['includes', 'indexOf'].includes(memberName(callee) ?? '')) return []
  const [argument] = Array.isArray(given) ? given : []
  const element = elementType(typeOf(callee.object, scope))
  return [
    ...compared(argument, callee.object, scope),
    ...(isNaming(element) && isLiteral(argument) ? [{ literal: argument, type: element }] : []),
  ]
}

const comparedHere = (node: ExpressionNode, scope: Scope): readonly ComparedLiteral[] => {
  if (node.type === 'CallExpression') return comparedByCall(node, scope)
  if (node.type !== 'BinaryExpression' || !comparisons.includes(node.operator)) return []
  return [...compared(node.left, node.right, scope), ...compared(node.right, node.left, scope)]
}

/** What the functions in a call work on: the elements of the list before the dot. */
const elementsBefore = ({ callee }: ExpressionNode, scope: Scope): string =>
  isNode(callee) && callee.type === 'MemberExpression'
    ? elementType(typeOf(callee.object, scope))
    : ''

/** All literals of an expression that are compared with ids, keys or names of objects. */
export const findLiterals = (
  node: ExpressionNode,
  scope: Scope = new Map(),
): readonly ComparedLiteral[] => {
  const element = node.type === 'CallExpression' ? elementsBefore(node, scope) : ''
  let known = scope
  const below = childrenOf(node).flatMap((child) => {
    const inside =
      child.type === 'ArrowFunctionExpression' ? withParameter(child, element, known) : known
    const found = findLiterals(child, inside)
    for (const { id, init } of declaratorsOf(child)) {
      known = new Map([...known, [id, typeOf(init, known)]])
    }
    return found
  })
  return [...comparedHere(node, scope), ...below]
}

const declaratorsOf = (node: ExpressionNode) =>
  node.type === 'VariableDeclaration' && Array.isArray(node.declarations)
    ? node.declarations
        .filter(isNode)
        .flatMap(({ id, init }) =>
          isNode(id) && id.type === 'Identifier' ? [{ id: String(id.name), init }] : [],
        )
    : []
