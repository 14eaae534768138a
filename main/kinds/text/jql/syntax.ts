/** A word, number or quoted string of a JQL text. Offsets count UTF-16 units. */
export interface JqlWord {
  readonly start: number
  readonly end: number
  /** What it stands for, without quotes and escapes. */
  readonly text: string
  /** A number without quotes. */
  readonly isNumber: boolean
}

/** A field as a clause or an order names it. */
export interface JqlField {
  readonly word: JqlWord
  /** The number in `cf[10010]`. */
  readonly customNumber: string | undefined
  /** The property of an entity (`issue.property[key].path`), which names no field. */
  readonly isProperty: boolean
}

/** What a field is compared with; the elements of lists stand one by one. */
export type JqlOperand =
  | { readonly kind: 'value'; readonly word: JqlWord }
  | { readonly kind: 'function'; readonly name: string; readonly arguments: readonly JqlWord[] }

/** One comparison. How comparisons are joined means nothing to what they name. */
export interface JqlClause {
  readonly field: JqlField
  /** As written, in lower case: `=`, `in`, `was not in`, `changed` … */
  readonly operator: string
  readonly operands: readonly JqlOperand[]
  /** Who made the change (`BY` of `WAS` and `CHANGED`). */
  readonly people: readonly JqlOperand[]
}

/** All that a JQL text compares and orders by. */
export interface JqlSyntax {
  readonly clauses: readonly JqlClause[]
  readonly order: readonly JqlField[]
}
