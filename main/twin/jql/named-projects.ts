import type { Context } from '../http/context.ts'
import { findValues } from './find-values.ts'
import { meaningOf } from './meaning.ts'
import { parseJql } from './parse.ts'
import { conditionsOf, type JqlOperand } from './query.ts'

function valuesOf(operand: JqlOperand | undefined): readonly string[] {
  if (operand?.kind === 'list') return operand.values.flatMap(valuesOf)
  return operand?.kind === 'value' ? [operand.value] : []
}

/** Ids of the projects that a query asks for by name, as far as the caller sees them. */
export function projectsNamedIn(context: Context, jql: string): readonly string[] {
  const parsed = parseJql(jql)
  if (parsed.kind === 'malformed') return []
  const ids = conditionsOf(parsed.query.where).flatMap(({ field, operator, operand }) => {
    const meaning = meaningOf(context, field.name)
    if (meaning?.kind !== 'project' || (operator !== '=' && operator !== 'in')) return []
    return valuesOf(operand).flatMap((value) => findValues(context, meaning, value) ?? [])
  })
  return [...new Set(ids)]
}
