import { type FieldRecord, isCustom, livingFields } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'

/** What the values of a field are. */
export type ValueKind =
  | 'component'
  | 'date'
  | 'filter'
  | 'group'
  | 'issue'
  | 'issueType'
  | 'label'
  | 'linkType'
  | 'number'
  | 'option'
  | 'other'
  | 'priority'
  | 'project'
  | 'projectCategory'
  | 'resolution'
  | 'securityLevel'
  | 'sprint'
  | 'status'
  | 'statusCategory'
  | 'text'
  | 'user'
  | 'version'

/** What a field of a query means. Several custom fields may have one name. */
export interface JqlMeaning {
  readonly kind: ValueKind
  /** Name of the clause in lower case; of a custom field, its id. */
  readonly clause: string
  readonly customFields: readonly FieldRecord[]
  readonly searchable: boolean
}

const bySystemClause: Readonly<Record<string, ValueKind>> = {
  affectedversion: 'version',
  assignee: 'user',
  attachments: 'other',
  category: 'projectCategory',
  comment: 'text',
  component: 'component',
  created: 'date',
  createddate: 'date',
  creator: 'user',
  description: 'text',
  due: 'date',
  duedate: 'date',
  environment: 'text',
  filter: 'filter',
  fixversion: 'version',
  hierarchylevel: 'number',
  id: 'issue',
  issue: 'issue',
  issuekey: 'issue',
  issuelink: 'issue',
  issuelinktype: 'linkType',
  issuetype: 'issueType',
  key: 'issue',
  labels: 'label',
  lastviewed: 'date',
  level: 'securityLevel',
  originalestimate: 'number',
  parent: 'issue',
  priority: 'priority',
  project: 'project',
  projecttype: 'other',
  remainingestimate: 'number',
  reporter: 'user',
  request: 'filter',
  resolution: 'resolution',
  resolutiondate: 'date',
  resolved: 'date',
  savedfilter: 'filter',
  searchrequest: 'filter',
  status: 'status',
  statuscategory: 'statusCategory',
  statuscategorychangeddate: 'date',
  summary: 'text',
  text: 'text',
  textfields: 'text',
  timeestimate: 'number',
  timeoriginalestimate: 'number',
  timespent: 'number',
  type: 'issueType',
  updated: 'date',
  updateddate: 'date',
  voter: 'user',
  votes: 'number',
  watcher: 'user',
  watchers: 'number',
  workratio: 'number',
  worklogauthor: 'user',
  worklogcomment: 'text',
  worklogdate: 'date',
}

/** Clauses of fields that can be sorted by and not searched. */
const notSearchable: ReadonlySet<string> = new Set(['progress', 'subtasks', 'thumbnail'])

const byTypeKey: Readonly<Record<string, ValueKind>> = {
  'gh-epic-link': 'issue',
  'gh-epic-status': 'other',
  'gh-sprint': 'sprint',
  labels: 'label',
  url: 'text',
}

/** What the values of a custom field are, by its type. */
function kindOfCustom({ schema }: FieldRecord): ValueKind {
  const typeKey = schema?.custom?.split(':').at(-1) ?? ''
  const special = byTypeKey[typeKey]
  if (special !== undefined) return special
  switch (schema?.items ?? schema?.type) {
    case 'option':
    case 'option-with-child':
      return 'option'
    case 'user':
    case 'group':
    case 'version':
    case 'project':
    case 'number':
      return (schema?.items ?? schema?.type) as ValueKind
    case 'date':
    case 'datetime':
      return 'date'
    case 'string':
      return 'text'
    default:
      return 'other'
  }
}

/** Whether a custom field answers to a name: its own, `Name[Type]`, `cf[number]` or its id. */
function isNamed(context: Context, field: FieldRecord, name: string): boolean {
  const typeKey = field.schema?.custom?.split(':').at(-1) ?? ''
  const names = [field.name, translate(context, field)]
  return [
    field.id,
    ...field.clauseNames,
    ...names,
    ...names.map((one) => `${one}[${typeKey}]`),
  ].some((one) => one.toLowerCase() === name)
}

/** What a field name of a query means on this site; undefined when there is no such field. */
export function meaningOf(context: Context, fieldName: string): JqlMeaning | undefined {
  const name = fieldName.trim().toLowerCase()
  const fields = livingFields(context.site)
  if (Object.hasOwn(bySystemClause, name)) {
    const kind = bySystemClause[name] ?? 'other'
    return { kind, clause: name, customFields: [], searchable: true }
  }
  const system = fields.find(
    (field) =>
      !isCustom(field) && field.clauseNames.some((clause) => clause.toLowerCase() === name),
  )
  if (system !== undefined) {
    const searchable = !notSearchable.has(name)
    return { kind: 'other', clause: name, customFields: [], searchable }
  }
  const customFields = fields.filter((field) => isCustom(field) && isNamed(context, field, name))
  const [first] = customFields
  if (first === undefined) return undefined
  const searchable = customFields.some(({ searcherKey }) => searcherKey !== undefined)
  return { kind: kindOfCustom(first), clause: first.id, customFields, searchable }
}
