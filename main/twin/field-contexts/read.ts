import { customFieldOf } from '../fields/find.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalId } from '../http/members.ts'
import { filterByIds } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { hasDuplicates } from '../sub-tasks.ts'
import { refuseUnknownProjects, refuseUnknownTypes } from './check.ts'
import { type ContextRecord, contextsOf } from './state.ts'

function wanted(context: Context): readonly ContextRecord[] {
  const all = contextsOf(context.site, customFieldOf(context).id)
  return filterByIds(context, 'contextId', all, (record) => record.id)
}

/** `GET /field/{fieldId}/context`; neither projects nor types are in the answer. */
export function listContexts(context: Context): Reply {
  const any = context.query.get('isAnyIssueType')
  const global = context.query.get('isGlobalContext')
  const beans = wanted(context).map((record) => ({
    id: record.id,
    name: record.name,
    description: record.description,
    isGlobalContext: record.global,
    isAnyIssueType: record.issueTypeIds.length === 0,
  }))
  const found = beans
    .filter((bean) => any === null || any === String(bean.isAnyIssueType))
    .filter((bean) => global === null || global === String(bean.isGlobalContext))
  return ok(pageBean(context, found))
}

/** `GET …/issuetypemapping`: by context, then by issue type. */
export function listTypeMappings(context: Context): Reply {
  const rows = wanted(context).flatMap(({ id, issueTypeIds }): object[] =>
    issueTypeIds.length === 0
      ? [{ contextId: id, isAnyIssueType: true }]
      : issueTypeIds
          .toSorted((one, other) => Number(one) - Number(other))
          .map((issueTypeId) => ({ contextId: id, issueTypeId })),
  )
  return ok(pageBean(context, rows))
}

/** `GET …/projectmapping`: one row per project, or one that says global. */
export function listProjectMappings(context: Context): Reply {
  const rows = wanted(context).flatMap(({ id, global, projectIds }): object[] =>
    global
      ? [{ contextId: id, isGlobalContext: true }]
      : projectIds.map((projectId) => ({ contextId: id, projectId })),
  )
  return ok(pageBean(context, rows))
}

function applicable(
  contexts: readonly ContextRecord[],
  projectId: string,
  issueTypeId: string,
): string | null {
  const own = contexts.find((one) => one.projectIds.includes(projectId))
  const chosen = own ?? contexts.find((one) => one.global)
  if (chosen === undefined) return null
  const { issueTypeIds } = chosen
  return issueTypeIds.length === 0 || issueTypeIds.includes(issueTypeId) ? chosen.id : null
}

/** `POST …/mapping`: which context counts for a project and type; null when none does. */
export function findForMappings(context: Context): Reply {
  const field = customFieldOf(context)
  const mappings = memberList(bodyMembers(context), 'mappings').map((one) => ({
    projectId: optionalId(one, 'projectId') ?? refuse(400, 'The projectId has to be provided.'),
    issueTypeId:
      optionalId(one, 'issueTypeId') ?? refuse(400, 'The issueTypeId has to be provided.'),
  }))
  if (hasDuplicates(mappings.map((one) => `${one.projectId} ${one.issueTypeId}`))) {
    refuse(400, 'Duplicate project and issue type mappings cannot be provided.')
  }
  refuseUnknownProjects(
    context,
    mappings.map((one) => one.projectId),
  )
  refuseUnknownTypes(
    context,
    mappings.map((one) => one.issueTypeId),
  )
  const contexts = contextsOf(context.site, field.id)
  const rows = mappings.map(({ projectId, issueTypeId }) => ({
    projectId,
    issueTypeId,
    contextId: applicable(contexts, projectId, issueTypeId),
  }))
  return ok(pageBean(context, rows))
}
