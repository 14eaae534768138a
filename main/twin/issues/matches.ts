import type { Context } from '../http/context.ts'
import { findValues } from '../jql/find-values.ts'
import { type JqlMeaning, meaningOf } from '../jql/meaning.ts'
import type { JqlClause, JqlCondition, JqlOperand } from '../jql/query.ts'
import { projectSlice } from '../projects/state.ts'
import { statuses } from '../statuses/state.ts'
import type { IssueGroup } from './state.ts'

/** `unknown` = it depends on what the twin's issues do not have. */
export type Found = boolean | 'unknown'

/** Ids of values; null stands for nothing. */
type Ids = readonly (string | null)[]

/** Members of `IssueGroup.fields` by the clause that asks for them. */
const heldByClause: Readonly<Record<string, string>> = {
  affectedversion: 'affectedVersionId',
  component: 'componentId',
  fixversion: 'fixVersionId',
  issuelinktype: 'linkTypeId',
  level: 'securityLevelId',
  priority: 'priorityId',
  resolution: 'resolutionId',
}

/** What an issue has in a field, null when nothing; an option of a custom field by its id. */
function valueIn(
  { site }: Context,
  meaning: JqlMeaning,
  group: IssueGroup,
): string | null | 'unknown' {
  const [custom] = meaning.customFields
  if (custom !== undefined) return group.fields?.[custom.id] ?? null
  switch (meaning.kind) {
    case 'project':
      return group.projectId
    case 'issueType':
      return group.issueTypeId
    case 'status':
      return group.statusId
    case 'statusCategory':
      return statuses.of(site)[group.statusId]?.category ?? null
    case 'projectCategory':
      return projectSlice.of(site)[group.projectId]?.categoryId ?? null
    default: {
      const member = heldByClause[meaning.clause]
      return member === undefined ? 'unknown' : (group.fields?.[member] ?? null)
    }
  }
}

/** What an operand means; functions are not worked out. */
function meant(
  context: Context,
  meaning: JqlMeaning,
  operand: JqlOperand | undefined,
): Ids | 'unknown' {
  switch (operand?.kind) {
    case 'empty':
      return [null]
    case 'list': {
      const parts = operand.values.map((one) => meant(context, meaning, one))
      return parts.includes('unknown') ? 'unknown' : (parts as readonly Ids[]).flat()
    }
    case 'value':
      if (meaning.kind === 'resolution' && operand.value.toLowerCase() === 'unresolved') {
        return [null]
      }
      return findValues(context, meaning, operand.value) ?? [operand.value]
    default:
      return 'unknown'
  }
}

const opposites: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
}

/** `!=` and `not in` pass over issues that are empty in the field, as in Jira. */
function fits(
  context: Context,
  { field, operator, operand }: JqlCondition,
  group: IssueGroup,
  negated: boolean,
): Found {
  const meaning = field.property === undefined ? meaningOf(context, field.name) : undefined
  const asked = negated ? opposites[operator] : operator
  if (meaning === undefined || asked === undefined) return 'unknown'
  if (asked.startsWith('was') || asked === 'changed') return 'unknown'
  const value = valueIn(context, meaning, group)
  const ids = meant(context, meaning, operand)
  if (value === 'unknown') return 'unknown'
  if (ids === 'unknown')
    return value === null && meaning.customFields.length > 0 ? false : 'unknown'
  switch (asked) {
    case '=':
    case 'in':
    case 'is':
      return ids.includes(value)
    case '!=':
    case 'not in':
    case 'is not':
      return !ids.includes(value) && (value !== null || ids.includes(null))
    default:
      return value === null ? false : 'unknown'
  }
}

/** Whether the issues of a group are found; NOT turns the conditions below it round. */
export function matches(
  context: Context,
  clause: JqlClause,
  group: IssueGroup,
  negated = false,
): Found {
  if (clause.kind === 'condition') return fits(context, clause, group, negated)
  const turned = clause.operator === 'not' ? !negated : negated
  const inner = clause.clauses.map((one) => matches(context, one, group, turned))
  const decisive = (clause.operator === 'or') !== negated
  if (clause.operator === 'not') return inner[0] ?? 'unknown'
  if (inner.includes(decisive)) return decisive
  return inner.includes('unknown') ? 'unknown' : !decisive
}
