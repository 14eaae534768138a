import type { JqlMeaning, ValueKind } from './meaning.ts'

const equality = ['=', '!=', 'in', 'not in', 'is', 'is not']
const ordered = [...equality, '<', '>', '<=', '>=']
const fuzzy = ['~', '!~', 'is', 'is not']
const history = ['was', 'was not', 'was in', 'was not in', 'changed']

const byKind: Readonly<Record<ValueKind, readonly string[]>> = {
  component: equality,
  date: ordered,
  filter: ['=', '!=', 'in', 'not in'],
  group: equality,
  issue: ordered,
  issueType: equality,
  label: equality,
  linkType: equality,
  number: ordered,
  option: equality,
  other: [...ordered, '~', '!~'],
  priority: ordered,
  project: equality,
  projectCategory: equality,
  resolution: ordered,
  securityLevel: equality,
  sprint: equality,
  status: equality,
  statusCategory: equality,
  text: fuzzy,
  user: equality,
  version: [...ordered, '~', '!~'],
}

/** Clauses whose past can be asked for. */
const withHistory: ReadonlySet<string> = new Set([
  'assignee',
  'fixversion',
  'priority',
  'reporter',
  'resolution',
  'status',
])

/** Whether a field takes an operator. */
export function takesOperator({ kind, clause }: JqlMeaning, operator: string): boolean {
  if (history.includes(operator)) return withHistory.has(clause)
  return byKind[kind].includes(operator)
}
