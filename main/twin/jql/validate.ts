import type { Context } from '../http/context.ts'
import { findValues } from './find-values.ts'
import { checkFunction } from './functions.ts'
import { type JqlMeaning, meaningOf } from './meaning.ts'
import { takesOperator } from './operators.ts'
import { conditionsOf, type JqlCondition, type JqlOperand, type JqlQuery } from './query.ts'

/** What is wrong with a query that can be read. */
export interface JqlComplaints {
  readonly errors: readonly string[]
  /** Values that name nothing, apart: Jira does not always count them as errors. */
  readonly missing: readonly string[]
}

const datePattern =
  /^(\d{4}[-/]\d{1,2}[-/]\d{1,2}( \d{1,2}:\d{2})?|[-+]?\d+[wdhm]?( [-+]?\d+[wdhm])*|\d{13})$/i

function unknownField(name: string): string {
  return `Field '${name}' does not exist or you do not have permission to view it.`
}

/** A complaint about the form of a value, or that it names nothing. */
function checkValue(
  context: Context,
  name: string,
  meaning: JqlMeaning,
  operand: Extract<JqlOperand, { kind: 'value' }>,
): JqlComplaints {
  const { value, quoted } = operand
  const fine: JqlComplaints = { errors: [], missing: [] }
  switch (meaning.kind) {
    case 'date':
      if (datePattern.test(value)) return fine
      return {
        errors: [
          `Date value '${value}' for field '${name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
        ],
        missing: [],
      }
    case 'issue':
      if (/^([A-Z][A-Z0-9_]+-\d+|\d+)$/i.test(value)) return fine
      return { errors: [`The issue key '${value}' for field '${name}' is invalid.`], missing: [] }
    case 'resolution':
      if (value.toLowerCase() === 'unresolved') return fine
  }
  const found = findValues(context, meaning, value)
  if (found === undefined || found.length > 0) return fine
  if (meaning.kind === 'option') {
    return { errors: [], missing: [`The option '${value}' for field '${name}' does not exist.`] }
  }
  const missing =
    !quoted && /^\d+$/.test(value)
      ? `A value with ID '${value}' does not exist for the field '${name}'.`
      : `The value '${value}' does not exist for the field '${name}'.`
  return { errors: [], missing: [missing] }
}

function checkOperand(
  context: Context,
  name: string,
  meaning: JqlMeaning,
  operand: JqlOperand,
): JqlComplaints {
  switch (operand.kind) {
    case 'empty':
      return { errors: [], missing: [] }
    case 'function':
      return { errors: checkFunction(context, operand), missing: [] }
    case 'list':
      return join(operand.values.map((one) => checkOperand(context, name, meaning, one)))
    case 'value':
      return checkValue(context, name, meaning, operand)
  }
}

/** A list where one value is wanted, or the other way round. */
function checkForm(name: string, operator: string, operand: JqlOperand): string | undefined {
  const wantsList = operator.endsWith('in')
  if (wantsList && (operand.kind === 'value' || operand.kind === 'empty')) {
    const shown = operand.kind === 'value' ? `"${operand.value}"` : operand.raw
    return `Operator '${operator}' does not support the non-list value '${shown}' for field '${name}'.`
  }
  if (!wantsList && operand.kind === 'list') {
    return `Operator '${operator}' does not support the list value '${operand.raw}' for field '${name}'.`
  }
  if ((operator === 'is' || operator === 'is not') && operand.kind !== 'empty') {
    return `Operator '${operator}' does not support the value '${operand.raw}' for field '${name}'.`
  }
  return undefined
}

function checkCondition(context: Context, condition: JqlCondition): JqlComplaints {
  const { field, operator, operand } = condition
  const only = (message: string): JqlComplaints => ({ errors: [message], missing: [] })
  if (field.property !== undefined) return { errors: [], missing: [] }
  const meaning = meaningOf(context, field.name)
  if (meaning === undefined) return only(unknownField(field.name))
  if (!meaning.searchable) {
    return only(`Field '${field.name}' is not searchable, it is only sortable.`)
  }
  const misplaced = operand === undefined ? undefined : checkForm(field.name, operator, operand)
  if (misplaced !== undefined) return only(misplaced)
  if (!takesOperator(meaning, operator)) {
    return only(`The operator '${operator}' is not supported by the '${field.name}' field.`)
  }
  return operand === undefined
    ? { errors: [], missing: [] }
    : checkOperand(context, field.name, meaning, operand)
}

function join(complaints: readonly JqlComplaints[]): JqlComplaints {
  const unique = (texts: readonly string[]) => [...new Set(texts)]
  return {
    errors: unique(complaints.flatMap(({ errors }) => errors)),
    missing: unique(complaints.flatMap(({ missing }) => missing)),
  }
}

/** Holds a query against the site as the caller sees it. */
export function validateJql(context: Context, { where, orderBy }: JqlQuery): JqlComplaints {
  const sorting = orderBy.flatMap(({ field }) =>
    field.property === undefined && meaningOf(context, field.name) === undefined
      ? [unknownField(field.name)]
      : [],
  )
  return join([
    ...conditionsOf(where).map((condition) => checkCondition(context, condition)),
    { errors: sorting, missing: [] },
  ])
}
