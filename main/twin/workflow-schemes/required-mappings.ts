import type { Context } from '../http/context.ts'
import { bodyMembers } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { statuses } from '../statuses/state.ts'
import { type Workflow, workflows } from '../workflows/state.ts'
import { issueTypeIdsOf, projectsOfScheme, workflowFor } from './resolve.ts'
import { namedScheme, readNewMappings } from './update.ts'

function idsOf(workflow: Workflow): readonly string[] {
  return workflow.statuses.map(({ statusId }) => statusId)
}

function initialStatus(workflow: Workflow): string {
  return workflow.transitions.find(({ type }) => type === 'INITIAL')?.toStatusId ?? ''
}

/**
 * `POST /workflowscheme/update/mappings`: the statuses that the new workflow of a type lacks, for
 * the types of the projects that use the scheme, whether or not issues sit in them.
 */
export function getRequiredMappings(context: Context): Reply {
  const { site } = context
  const body = bodyMembers(context)
  const scheme = namedScheme(context, body)
  const next = readNewMappings(context, body)
  const types = new Set(
    projectsOfScheme(site, scheme.id).flatMap((project) => issueTypeIdsOf(site, project)),
  )
  const changes = [...types].flatMap((issueTypeId) => {
    const source = workflowFor(site, scheme, issueTypeId)
    const target = workflowFor(site, next, issueTypeId)
    const kept = idsOf(target)
    const statusIds = idsOf(source).filter((id) => !kept.includes(id))
    return statusIds.length === 0 ? [] : [{ issueTypeId, source, target, statusIds }]
  })
  const pairs = new Map(
    changes.map(({ source, target, statusIds }) => [
      `${source.id}/${target.id}`,
      { sourceWorkflowId: source.id, targetWorkflowId: target.id, statusIds },
    ]),
  )
  const involved = new Set(changes.flatMap(({ source, target }) => [source.id, target.id]))
  const list = [...involved].flatMap((id) => workflows.of(site)[id] ?? [])
  return ok({
    statusMappingsByIssueTypes: changes.map(({ issueTypeId, statusIds }) => ({
      issueTypeId,
      statusIds,
    })),
    statusMappingsByWorkflows: [...pairs.values()],
    statuses: [...new Set(list.flatMap(idsOf))].flatMap((id) => {
      const status = statuses.of(site)[id]
      return status === undefined ? [] : [{ id, name: status.name, category: status.category }]
    }),
    statusesPerWorkflow: list.map((workflow) => ({
      workflowId: workflow.id,
      statuses: idsOf(workflow),
      initialStatusId: initialStatus(workflow),
    })),
  })
}
