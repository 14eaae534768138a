import type { Context } from '../http/context.ts'
import { cursorPage } from '../http/cursor.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Site } from '../site-model.ts'
import { usesOfWorkflow } from '../workflow-schemes/resolve.ts'
import { type Workflow, workflows } from '../workflows/state.ts'
import { type Status, statuses } from './state.ts'

/** The workflows that use a status. */
export function workflowsWith(site: Pick<Site, 'state'>, statusId: string): readonly Workflow[] {
  return Object.values(workflows.of(site)).filter((workflow) =>
    workflow.statuses.some((used) => used.statusId === statusId),
  )
}

function statusOf(context: Context): Status {
  const status = statuses.of(context.site)[context.params.statusId ?? '']
  return status ?? refuse(404, 'The status was not found.')
}

function page(context: Context, ids: readonly string[]) {
  const items = [...new Set(ids)].map((id) => ({ id }))
  return cursorPage(context, items)
}

function uses(context: Context, statusId: string) {
  return workflowsWith(context.site, statusId).flatMap(({ id }) => usesOfWorkflow(context.site, id))
}

/** `GET /statuses/{statusId}/workflowUsages`. */
export function getWorkflowUsages(context: Context): Reply {
  const { id: statusId } = statusOf(context)
  const ids = workflowsWith(context.site, statusId).map(({ id }) => id)
  return ok({ statusId, workflows: page(context, ids) })
}

/** `GET /statuses/{statusId}/projectUsages`. */
export function getProjectUsages(context: Context): Reply {
  const { id: statusId } = statusOf(context)
  const ids = uses(context, statusId).map(({ project }) => project.id)
  return ok({ statusId, projects: page(context, ids) })
}

/** `GET /statuses/{statusId}/project/{projectId}/issueTypeUsages`. */
export function getIssueTypeUsages(context: Context): Reply {
  const { id: statusId } = statusOf(context)
  const projectId = context.params.projectId ?? ''
  const ids = uses(context, statusId)
    .filter(({ project }) => project.id === projectId)
    .map(({ issueTypeId }) => issueTypeId)
  return ok({ statusId, projectId, issueTypes: page(context, ids) })
}
