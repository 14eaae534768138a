import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { queryInteger } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { visibleProject } from '../projects/access.ts'
import { livingProjects } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { issueTypeIdsOf, mappingsOfProject, workflowFor } from '../workflow-schemes/resolve.ts'
import { issueTypeBean } from './bean.ts'
import { type IssueType, issueTypes } from './state.ts'

/** The issue type of the path: 400 when the id is no number, 404 when it is unknown. */
export function pathIssueType(context: Context): IssueType {
  const id = context.params.id ?? ''
  if (!/^\d+$/.test(id)) refuse(400, `'${id}' is not a valid issue type ID.`)
  return issueTypes.of(context.site)[id] ?? refuse(404, `The issue type was not found.`)
}

/** `GET /issuetype`: everything for those signed in, nothing for others. */
export function listIssueTypes(context: Context): Reply {
  if (context.caller === undefined) return ok([])
  const all = Object.values(issueTypes.of(context.site))
  return ok(all.map((type) => issueTypeBean(context, type)))
}

/** `GET /issuetype/{id}`. */
export function getIssueType(context: Context): Reply {
  const type = pathIssueType(context)
  if (context.caller === undefined) return refuse(404, 'The issue type was not found.')
  return ok(issueTypeBean(context, type))
}

/** `GET /issuetype/project`. */
export function getProjectTypes(context: Context): Reply {
  const project = visibleProject(context, context.query.get('projectId') ?? '')
  const level = context.query.has('level') ? queryInteger(context, 'level', 0) : undefined
  const all = issueTypes.of(context.site)
  const found = issueTypeIdsOf(context.site, project)
    .flatMap((id) => all[id] ?? [])
    .filter((type) => level === undefined || type.hierarchyLevel === level)
  return ok(found.map((type) => issueTypeBean(context, type)))
}

/** The workflows a type has over all projects that use it; alternatives must have the same. */
function workflowsOfType(site: Pick<Site, 'state'>, typeId: string): string {
  const used = livingProjects(site)
    .filter((project) => issueTypeIdsOf(site, project).includes(typeId))
    .map((project) => {
      const mappings = mappingsOfProject(site, project)
      return `${project.id}:${workflowFor(site, mappings, typeId).id}`
    })
  return used.sort().join()
}

/** Types that issues of a type could be given to: same level and same workflows. */
export function alternativesOf(site: Pick<Site, 'state'>, type: IssueType): readonly IssueType[] {
  const own = workflowsOfType(site, type.id)
  return Object.values(issueTypes.of(site)).filter(
    (other) =>
      other.id !== type.id &&
      other.hierarchyLevel === type.hierarchyLevel &&
      workflowsOfType(site, other.id) === own,
  )
}

/** `GET /issuetype/{id}/alternatives`. */
export function getAlternatives(context: Context): Reply {
  const found = alternativesOf(context.site, pathIssueType(context))
  return ok(found.map((type) => issueTypeBean(context, type)))
}
