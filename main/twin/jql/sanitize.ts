import type { Context } from '../http/context.ts'
import { livingProjects } from '../projects/state.ts'
import { findValues } from './find-values.ts'
import { meaningOf } from './meaning.ts'
import { parseJql } from './parse.ts'
import { conditionsOf, type JqlOperand } from './query.ts'

type Sanitized =
  | { readonly sanitizedQuery: string }
  | {
      readonly errors: {
        readonly errorMessages: readonly string[]
        readonly errors: Readonly<Record<string, never>>
      }
    }

function valuesOf(operand: JqlOperand | undefined): readonly string[] {
  if (operand?.kind === 'list') return operand.values.flatMap(valuesOf)
  return operand?.kind === 'value' ? [operand.raw] : []
}

/**
 * A query with the ids of projects in place of names that the context's caller may not see. Other
 * things that are hidden from people are not replaced.
 */
export function sanitizeJql(context: Context, jql: string): Sanitized {
  const parsed = parseJql(jql)
  if (parsed.kind === 'malformed') {
    return { errors: { errorMessages: [parsed.message], errors: {} } }
  }
  let sanitizedQuery = jql
  for (const { field, operand } of conditionsOf(parsed.query.where)) {
    const meaning = meaningOf(context, field.name)
    if (meaning?.kind !== 'project') continue
    for (const raw of valuesOf(operand)) {
      const value = raw.replace(/^["']|["']$/g, '')
      if ((findValues(context, meaning, value) ?? []).length > 0) continue
      const lower = value.toLowerCase()
      const hidden = livingProjects(context.site).find(
        ({ key, name }) => key.toLowerCase() === lower || name.toLowerCase() === lower,
      )
      if (hidden !== undefined) sanitizedQuery = sanitizedQuery.replace(raw, hidden.id)
    }
  }
  return { sanitizedQuery }
}
