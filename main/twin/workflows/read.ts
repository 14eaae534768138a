import type { Context } from '../http/context.ts'
import { cursorPage } from '../http/cursor.ts'
import { errorMessages, refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalIds, requiredText } from '../http/members.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { findProject } from '../projects/state.ts'
import {
  mappingsOfProject,
  schemesNaming,
  usesOfWorkflow,
  workflowFor,
} from '../workflow-schemes/resolve.ts'
import { statusesOf, workflowBean } from './bean.ts'
import { findWorkflowNamed, type Workflow, workflows } from './state.ts'

function compare(orderBy: string): (one: Workflow, other: Workflow) => number {
  const direction = orderBy.startsWith('-') ? -1 : 1
  const member = orderBy.replace(/^[+-]/, '')
  if (member === 'created') return (one, other) => direction * (one.createdAt - other.createdAt)
  if (member === 'updated') return (one, other) => direction * (one.updatedAt - other.updatedAt)
  return (one, other) => direction * one.name.localeCompare(other.name)
}

function filtered(context: Context): readonly Workflow[] {
  const { site, query } = context
  const scope = query.get('scope')
  const projectId = query.get('projectId')
  const isActive = query.get('isActive')
  const wanted = (query.get('queryString') ?? '').toLowerCase()
  const names = query.getAll('workflowName')
  return Object.values(workflows.of(site))
    .filter((one) => scope === null || (scope === 'GLOBAL') === (one.projectId === null))
    .filter((one) => names.length === 0 || names.includes(one.name))
    .filter((one) => one.name.toLowerCase().includes(wanted))
    .filter((one) => {
      const uses = usesOfWorkflow(site, one.id)
      if (isActive !== null && uses.length > 0 !== (isActive === 'true')) return false
      return projectId === null || uses.some(({ project }) => project.id === projectId)
    })
    .sort(compare(query.get('orderBy') ?? 'name'))
}

/** `GET /workflows/search`: a page, and beside it the statuses of the workflows on it. */
export function searchWorkflows(context: Context): Reply {
  const page = pageBean(context, filtered(context), { size: 50, cap: 200 })
  const expanded = (context.query.get('expand') ?? '').split(',').includes('values.transitions')
  return ok({
    ...page,
    values: page.values.map((workflow) => workflowBean(workflow, expanded)),
    statuses: statusesOf(context, page.values),
  })
}

/** `GET /workflow/search`, announced to be removed. */
export function searchOldWorkflows(context: Context): Reply {
  if (!context.site.switches.oldWorkflowSearch) {
    return errorMessages(410, 'The requested API has been removed.')
  }
  const page = pageBean(context, filtered(context))
  return ok({
    ...page,
    values: page.values.map((workflow) => ({
      id: { name: workflow.name, entityId: workflow.id },
      description: workflow.description,
      created: new Date(workflow.createdAt).toISOString(),
      updated: new Date(workflow.updatedAt).toISOString(),
    })),
  })
}

/** `POST /workflows`: by ids, names, or project and type; what is unknown is left out. */
export function readWorkflows(context: Context): Reply {
  const { site } = context
  const body = bodyMembers(context)
  const byId = (optionalIds(body, 'workflowIds') ?? []).flatMap(
    (id) => workflows.of(site)[id] ?? [],
  )
  const byName = (optionalIds(body, 'workflowNames') ?? []).flatMap(
    (name) => findWorkflowNamed(site, name) ?? [],
  )
  const byProject = memberList(body, 'projectAndIssueTypes').flatMap((pair) => {
    const project = findProject(site, requiredText(pair, 'projectId'))
    if (project === undefined) return []
    const mappings = mappingsOfProject(site, project)
    return [workflowFor(site, mappings, requiredText(pair, 'issueTypeId'))]
  })
  const found = [...new Set([...byId, ...byName, ...byProject])]
  return ok({
    workflows: found.map((workflow) => workflowBean(workflow, true)),
    statuses: statusesOf(context, found),
  })
}

function pathWorkflow(context: Context): Workflow {
  const workflow = workflows.of(context.site)[context.params.workflowId ?? '']
  return workflow ?? refuse(404, 'The workflow was not found.')
}

function page(context: Context, ids: readonly string[]) {
  return cursorPage(
    context,
    [...new Set(ids)].map((id) => ({ id })),
  )
}

/** `GET /workflow/{workflowId}/projectUsages`. */
export function getProjectUsages(context: Context): Reply {
  const { id } = pathWorkflow(context)
  const ids = usesOfWorkflow(context.site, id).map(({ project }) => project.id)
  return ok({ workflowId: id, projects: page(context, ids) })
}

/** `GET /workflow/{workflowId}/workflowSchemes`. */
export function getSchemeUsages(context: Context): Reply {
  const { id } = pathWorkflow(context)
  const ids = schemesNaming(context.site, id).map((scheme) => scheme.id)
  return ok({ workflowId: id, workflowSchemes: page(context, ids) })
}

/** `GET /workflow/{workflowId}/project/{projectId}/issueTypeUsages`. */
export function getIssueTypeUsages(context: Context): Reply {
  const { id } = pathWorkflow(context)
  const projectId = context.params.projectId ?? ''
  const ids = usesOfWorkflow(context.site, id)
    .filter(({ project }) => project.id === projectId)
    .map(({ issueTypeId }) => issueTypeId)
  return ok({ workflowId: id, projectId, issueTypes: page(context, ids) })
}
