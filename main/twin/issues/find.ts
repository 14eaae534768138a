import type { Context } from '../http/context.ts'
import { Refusal, refuse } from '../http/errors.ts'
import { issueTypes } from '../issue-types/state.ts'
import { translate } from '../locale.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, projectSlice } from '../projects/state.ts'
import { statuses } from '../statuses/state.ts'
import { type Clause, parseJql } from './jql.ts'
import { type IssueGroup, issueGroups } from './state.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly system?: boolean
}

/** Ids that a value of a clause means: an id, or a name in English or in the caller's language. */
function idsNamed(context: Context, records: readonly Named[], value: string): readonly string[] {
  const wanted = value.toLowerCase()
  return records
    .filter(
      (record) =>
        record.id === value ||
        record.name.toLowerCase() === wanted ||
        translate(context, record).toLowerCase() === wanted,
    )
    .map(({ id }) => id)
}

function valueIds(context: Context, field: string, value: string): readonly string[] {
  const { site } = context
  if (field === 'project') {
    const byName = Object.values(projectSlice.of(site)).find(
      ({ name }) => name.toLowerCase() === value.toLowerCase(),
    )
    const project = findProject(site, value) ?? findProject(site, value.toUpperCase()) ?? byName
    return project === undefined ? [] : [project.id]
  }
  const records = field === 'status' ? statuses.of(site) : issueTypes.of(site)
  return idsNamed(context, Object.values(records), value)
}

function memberOf(field: string): 'projectId' | 'issueTypeId' | 'statusId' {
  if (field === 'project') return 'projectId'
  return field === 'status' ? 'statusId' : 'issueTypeId'
}

function createTest(context: Context, clause: Clause): (group: IssueGroup) => boolean {
  const member = memberOf(clause.field)
  const ids = clause.values.flatMap((value) => {
    const found = valueIds(context, clause.field, value)
    if (found.length === 0) {
      refuse(400, `The value '${value}' does not exist for the field '${clause.field}'.`)
    }
    return found
  })
  return (group) => ids.includes(group[member]) !== clause.negated
}

/** The issues a query finds among those the caller may see. A query that cannot be read is 400. */
export function findIssues(context: Context, jql: string): readonly IssueGroup[] {
  const { site, caller, method, path } = context
  const parsed = parseJql(jql)
  if (parsed.kind === 'malformed') return refuse(400, parsed.message)
  if (parsed.kind === 'unmodelled') {
    site.unmodelled.push({ method, path, kind: 'behaviour' })
    throw new Refusal({
      status: 501,
      body: {
        errorMessages: [`The twin does not model the query: ${jql}`],
        errors: {},
        method,
        path,
      },
    })
  }
  const tests = parsed.clauses.map((clause) => createTest(context, clause))
  return issueGroups.of(site).groups.filter((group) => {
    const project = findProject(site, group.projectId)
    if (project === undefined) return false
    if (!holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')) return false
    return tests.every((test) => test(group))
  })
}
