import {
  JQLLexer,
  JQLParser,
  JqlArgumentContext,
  JqlChangedPredicateContext,
  JqlCustomFieldContext,
  type JqlFieldContext,
  JqlFieldPropertyContext,
  JqlFunctionContext,
  JqlNonNumberFieldContext,
  JqlOrderByContext,
  JqlSearchSortContext,
  JqlTerminalClauseContext,
  JqlUserPredicateOperatorContext,
  JqlValueContext,
  JqlValuePredicateOperatorContext,
  JqlWasPredicateContext,
} from '@atlaskit/jql-parser'
import { CharStreams, CommonTokenStream, ParserRuleContext } from 'antlr4ts'
import { decodeJql } from './strings.ts'
import type { JqlClause, JqlField, JqlOperand, JqlSyntax, JqlWord } from './syntax.ts'

/** A text that was read, or why it could not be. */
export type JqlReading = { readonly syntax: JqlSyntax } | { readonly fault: string }

/** The grammar counts code points, JavaScript UTF-16 units. */
const offsetsIn = (text: string): ((codePoint: number) => number) => {
  const offsets: number[] = []
  let offset = 0
  for (const char of text) {
    offsets.push(offset)
    offset += char.length
  }
  return (codePoint) => offsets[codePoint] ?? text.length
}

type ContextClass<Context> = abstract new (...parameters: never[]) => Context

const childrenOf = <Context>(
  parent: ParserRuleContext,
  type: ContextClass<Context>,
): readonly Context[] =>
  (parent.children ?? []).filter((child): child is typeof child & Context => child instanceof type)

/** All nodes of a type below a node, those inside lists too, in the order in which they stand. */
const allIn = <Context>(node: ParserRuleContext, type: ContextClass<Context>): readonly Context[] =>
  (node.children ?? []).flatMap((child): readonly Context[] => {
    if (child instanceof type) return [child]
    return child instanceof ParserRuleContext ? allIn(child, type) : []
  })

/** Turns the parser's tree into what texts are searched in. */
const simplify = (tree: ParserRuleContext, text: string): JqlSyntax => {
  const offsetOf = offsetsIn(text)

  const word = (node: ParserRuleContext): JqlWord => {
    const start = offsetOf(node.start.startIndex)
    const end = offsetOf((node.stop ?? node.start).stopIndex + 1)
    const written = text.slice(start, end)
    return { start, end, text: decodeJql(written), isNumber: /^-?\d+(\.\d+)?$/.test(written) }
  }

  const field = (node: JqlFieldContext): JqlField => {
    const [property, ...more] = childrenOf(node, JqlFieldPropertyContext)
    const [custom] = childrenOf(node, JqlCustomFieldContext)
    const base = node instanceof JqlNonNumberFieldContext ? node.jqlString()?.text : undefined
    // `Name[Type]` without quotes looks like a property, which always has a dot somewhere.
    const isProperty = property !== undefined && (more.length > 0 || /\./.test(base ?? node.text))
    return { word: word(node), customNumber: custom?.POSNUMBER().text, isProperty }
  }

  const operands = (node: ParserRuleContext): readonly JqlOperand[] => {
    if (node instanceof JqlValueContext) return [{ kind: 'value', word: word(node) }]
    if (node instanceof JqlFunctionContext) {
      const name = decodeJql(node.jqlFunctionName().text)
      return [{ kind: 'function', name, arguments: allIn(node, JqlArgumentContext).map(word) }]
    }
    return childrenOf(node, ParserRuleContext).flatMap(operands)
  }

  const isPredicate = (node: unknown): node is ParserRuleContext =>
    node instanceof JqlWasPredicateContext || node instanceof JqlChangedPredicateContext

  const clause = (node: JqlTerminalClauseContext): JqlClause => {
    const [operator, ...rest] = childrenOf(node.jqlTerminalClauseRhs(), ParserRuleContext)
    const predicates = rest.filter(isPredicate)
    const having = (type: ContextClass<ParserRuleContext>) =>
      predicates.filter((one) => childrenOf(one, type).length > 0).flatMap(operands)
    return {
      field: field(node.jqlField()),
      operator: allWords(operator, text, offsetOf),
      operands: [
        ...rest.filter((one) => !isPredicate(one)).flatMap(operands),
        ...having(JqlValuePredicateOperatorContext),
      ],
      people: having(JqlUserPredicateOperatorContext),
    }
  }

  return {
    clauses: allIn(tree, JqlTerminalClauseContext).map(clause),
    order: allIn(tree, JqlOrderByContext)
      .flatMap((node) => childrenOf(node, JqlSearchSortContext))
      .map((sort) => field(sort.jqlField())),
  }
}

const allWords = (
  node: ParserRuleContext | undefined,
  text: string,
  offsetOf: (codePoint: number) => number,
): string => {
  if (!node) return ''
  const written = text.slice(
    offsetOf(node.start.startIndex),
    offsetOf((node.stop ?? node.start).stopIndex + 1),
  )
  return written.toLowerCase().replace(/\s+/g, ' ')
}

/** Reads JQL by Atlassian's own grammar. It is the only file that knows the parser. */
export const readJqlSyntax = (text: string): JqlReading => {
  const faults: string[] = []
  const listener = {
    syntaxError: (
      _recognizer: unknown,
      _symbol: unknown,
      line: number,
      column: number,
      message: string,
    ) => void faults.push(`line ${line}, character ${column + 1}: ${message}`),
  }
  const lexer = new JQLLexer(CharStreams.fromString(text))
  lexer.removeErrorListeners()
  lexer.addErrorListener(listener)
  const parser = new JQLParser(new CommonTokenStream(lexer))
  parser.removeErrorListeners()
  parser.addErrorListener(listener)
  const tree = parser.jqlQuery()
  const [fault] = faults
  return fault === undefined ? { syntax: simplify(tree, text) } : { fault }
}
