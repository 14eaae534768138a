import type { Context } from '../http/context.ts'
import { cursorPage } from '../http/cursor.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, optionalIds } from '../http/members.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { findProject } from '../projects/state.ts'
import { systemWorkflow, workflows } from '../workflows/state.ts'
import { defaultSchemeBean, schemeBean, workflowMetadata } from './bean.ts'
import { projectsOfScheme } from './resolve.ts'
import { type WorkflowScheme, workflowSchemes } from './state.ts'

/** `GET /workflowscheme`. */
export function listSchemes(context: Context): Reply {
  const all = Object.values(workflowSchemes.of(context.site))
  return ok(
    pageBean(
      context,
      all.map((scheme) => schemeBean(context, scheme)),
    ),
  )
}

/** A scheme as the new API shows it: texts for ids, workflows by id, with its version. */
function readBean(context: Context, scheme: WorkflowScheme): Record<string, unknown> {
  const { site } = context
  const typesByWorkflow = new Map<string, string[]>()
  for (const [type, workflowId] of Object.entries(scheme.issueTypes)) {
    typesByWorkflow.set(workflowId, [...(typesByWorkflow.get(workflowId) ?? []), type])
  }
  const of = (id: string) => workflowMetadata(workflows.of(site)[id] ?? systemWorkflow(site))
  return {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    scope: { type: 'GLOBAL' },
    version: scheme.version,
    defaultWorkflow: of(scheme.defaultWorkflowId),
    workflowsForIssueTypes: [...typesByWorkflow].map(([id, issueTypeIds]) => ({
      workflow: of(id),
      issueTypeIds,
    })),
    ...(scheme.taskId === null ? {} : { taskId: scheme.taskId }),
  }
}

/** `POST /workflowscheme/read`: by scheme ids or by project ids; what is unknown is left out. */
export function readSchemes(context: Context): Reply {
  const { site } = context
  const body = bodyMembers(context)
  const byId = optionalIds(body, 'workflowSchemeIds') ?? []
  const byProject = (optionalIds(body, 'projectIds') ?? []).flatMap(
    (id) => findProject(site, id)?.schemes.workflowSchemeId ?? [],
  )
  const ids = [...new Set([...byId, ...byProject])]
  const found = ids.flatMap((id) => workflowSchemes.of(site)[id] ?? [])
  return ok(found.map((scheme) => readBean(context, scheme)))
}

/** `GET /workflowscheme/project`: the default scheme comes without an id. */
export function listAssociations(context: Context): Reply {
  const { site, query } = context
  const ids = query.getAll('projectId')
  if (ids.length === 0) refuseFields(400, { projectId: 'The ID of a project has to be provided.' })
  if (ids.length > 100) refuse(400, 'At most 100 project IDs can be provided.')
  const projects = ids
    .flatMap((id) => findProject(site, id) ?? [])
    .filter((project) => project.style === 'classic')
  const schemeIds = [...new Set(projects.map(({ schemes }) => schemes.workflowSchemeId))]
  const values = schemeIds.map((schemeId) => {
    const scheme = schemeId === null ? undefined : workflowSchemes.of(site)[schemeId]
    return {
      projectIds: projects
        .filter(({ schemes }) => schemes.workflowSchemeId === schemeId)
        .map(({ id }) => id),
      workflowScheme:
        scheme === undefined ? defaultSchemeBean(context) : schemeBean(context, scheme),
    }
  })
  return ok({ values })
}

/** `GET /workflowscheme/{workflowSchemeId}/projectUsages`. */
export function getProjectUsages(context: Context): Reply {
  const id = context.params.workflowSchemeId ?? ''
  if (workflowSchemes.of(context.site)[id] === undefined) {
    refuse(404, 'The workflow scheme was not found.')
  }
  const projects = projectsOfScheme(context.site, id).map((project) => ({ id: project.id }))
  return ok({ workflowSchemeId: id, projects: cursorPage(context, projects) })
}
