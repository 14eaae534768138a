import { issueTypeSchemes } from '../issue-type-schemes/state.ts'
import { issueTypes } from '../issue-types/state.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { systemWorkflow, type Workflow, workflows } from '../workflows/state.ts'
import { type Mappings, teamWorkflows, type WorkflowScheme, workflowSchemes } from './state.ts'

type State = Pick<Site, 'state'>

/** What an id of a project means: no id = the Default Workflow Scheme. */
export function mappingsOf(site: State, schemeId: string | null): Mappings {
  const scheme = schemeId === null ? undefined : workflowSchemes.of(site)[schemeId]
  return scheme ?? { defaultWorkflowId: systemWorkflow(site).id, issueTypes: {} }
}

/** The workflow that mappings give an issue type. */
export function workflowFor(site: State, mappings: Mappings, issueTypeId: string): Workflow {
  const id = mappings.issueTypes[issueTypeId] ?? mappings.defaultWorkflowId
  return workflows.of(site)[id] ?? systemWorkflow(site)
}

/** Which workflows a project's types take: by its scheme, or its own if it is team-managed. */
export function mappingsOfProject(site: State, project: ProjectRecord): Mappings {
  const own = project.style === 'next-gen' ? teamWorkflows.of(site)[project.id] : undefined
  return own ?? mappingsOf(site, project.schemes.workflowSchemeId)
}

/** The issue types of a project: of its scheme, or its own if it is team-managed. */
export function issueTypeIdsOf(site: State, project: ProjectRecord): readonly string[] {
  if (project.style === 'next-gen') {
    const own = Object.values(issueTypes.of(site)).filter((type) => type.projectId === project.id)
    return own.map(({ id }) => id)
  }
  return issueTypeSchemes.of(site)[project.schemes.issueTypeSchemeId]?.issueTypeIds ?? []
}

/** The projects a scheme is assigned to; null = the Default Workflow Scheme. */
export function projectsOfScheme(site: State, schemeId: string | null): readonly ProjectRecord[] {
  return livingProjects(site).filter(
    (project) => project.style === 'classic' && project.schemes.workflowSchemeId === schemeId,
  )
}

/** Whether a scheme is assigned to a project: then it is active and edited through a draft. */
export function isActive(site: State, scheme: WorkflowScheme): boolean {
  return projectsOfScheme(site, scheme.id).length > 0
}

function names(mappings: Mappings, workflowId: string): boolean {
  return (
    mappings.defaultWorkflowId === workflowId ||
    Object.values(mappings.issueTypes).includes(workflowId)
  )
}

/** Schemes that name a workflow, themselves or in their draft. */
export function schemesNaming(site: State, workflowId: string): readonly WorkflowScheme[] {
  return Object.values(workflowSchemes.of(site)).filter(
    (scheme) =>
      names(scheme, workflowId) || (scheme.draft !== null && names(scheme.draft, workflowId)),
  )
}

/** Where a workflow is at work: project and issue type. */
export function usesOfWorkflow(
  site: State,
  workflowId: string,
): readonly { readonly project: ProjectRecord; readonly issueTypeId: string }[] {
  return livingProjects(site).flatMap((project) => {
    const mappings = mappingsOfProject(site, project)
    return issueTypeIdsOf(site, project)
      .filter((id) => workflowFor(site, mappings, id).id === workflowId)
      .map((issueTypeId) => ({ project, issueTypeId }))
  })
}
