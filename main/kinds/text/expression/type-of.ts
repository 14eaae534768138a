import { type ExpressionNode, isNode, memberName } from './nodes.ts'
import { elementType, memberType, variableType } from './types.ts'

/** Types of the variables that an expression has made so far. */
export type Scope = ReadonlyMap<string, string>

const sameListAfter: readonly string[] = ['filter', 'reverse', 'slice', 'sort']

/** What an expression gives, as far as it is known: see `types.ts`. */
export const typeOf = (node: unknown, scope: Scope): string => {
  if (!isNode(node)) return ''
  switch (node.type) {
    case 'Identifier':
      return scope.get(String(node.name)) ?? variableType(String(node.name))
    case 'ChainExpression':
      return typeOf(node.expression, scope)
    case 'MemberExpression': {
      const object = typeOf(node.object, scope)
      const name = memberName(node)
      if (name !== undefined) return memberType(object, name)
      return elementType(object)
    }
    case 'CallExpression':
      return typeOfCall(node, scope)
    default:
      return ''
  }
}

const typeOfCall = ({ callee, arguments: given }: ExpressionNode, scope: Scope): string => {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return ''
  const list = typeOf(callee.object, scope)
  const name = memberName(callee) ?? ''
  if (sameListAfter.includes(name)) return list
  const [mapping] = Array.isArray(given) ? given : []
  if (name !== 'map' || !isNode(mapping)) return ''
  const element = typeOf(mapping.body, withParameter(mapping, elementType(list), scope))
  return element === '' ? '' : `list:${element}`
}

/** What is known inside a function whose first parameter has a type. */
export const withParameter = ({ params }: ExpressionNode, type: string, scope: Scope): Scope => {
  const [parameter] = Array.isArray(params) ? params : []
  return isNode(parameter) && parameter.type === 'Identifier'
    ? new Map([...scope, [String(parameter.name), type]])
    : scope
}
