/** The left side of a condition. */
export interface JqlField {
  /** Without quotation marks; `cf[10100]` for a custom field by number. */
  readonly name: string
  /** As it stands in the query. */
  readonly raw: string
  /** Of `issue.property[key].path`: what is looked up. */
  readonly property?: { readonly entity: string; readonly key: string; readonly path: string }
}

/** A single value. */
export interface JqlValue {
  readonly kind: 'value'
  readonly value: string
  readonly raw: string
  readonly quoted: boolean
}

/** The right side of a condition. */
export type JqlOperand =
  | JqlValue
  | { readonly kind: 'empty'; readonly raw: string }
  | {
      readonly kind: 'function'
      readonly name: string
      readonly parameters: readonly string[]
      readonly raw: string
    }
  | { readonly kind: 'list'; readonly values: readonly JqlOperand[]; readonly raw: string }

/** When, by whom and from where to where, after WAS and CHANGED. */
export interface JqlPredicate {
  readonly operator: string
  readonly operand: JqlOperand
}

/** One condition. `changed` has no operand. */
export interface JqlCondition {
  readonly kind: 'condition'
  readonly field: JqlField
  /** Lower case, e.g. `not in`. */
  readonly operator: string
  readonly operand?: JqlOperand
  readonly predicates: readonly JqlPredicate[]
}

/** Conditions and how they are joined. */
export type JqlClause =
  | JqlCondition
  | {
      readonly kind: 'compound'
      readonly operator: 'and' | 'or' | 'not'
      readonly clauses: readonly JqlClause[]
    }

/** A whole query. */
export interface JqlQuery {
  readonly where?: JqlClause
  readonly orderBy: readonly { readonly field: JqlField; readonly direction?: 'asc' | 'desc' }[]
}

/** All conditions of a query. */
export function conditionsOf(clause: JqlClause | undefined): readonly JqlCondition[] {
  if (clause === undefined) return []
  return clause.kind === 'condition' ? [clause] : clause.clauses.flatMap(conditionsOf)
}
