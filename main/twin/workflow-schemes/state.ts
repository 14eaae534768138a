import { nextId, nextUuid } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Which workflow which issue type takes. */
export interface Mappings {
  defaultWorkflowId: string
  /** Workflow ids by issue type id. */
  issueTypes: Record<string, string>
}

/** The draft of an active scheme; it has an id of its own. */
export interface Draft extends Mappings {
  readonly id: string
  updatedAt: number
  updatedBy: string | null
}

/** A workflow scheme; the Default Workflow Scheme is none of these, it has no id. */
export interface WorkflowScheme extends Mappings {
  readonly id: string
  name: string
  description: string
  version: { readonly id: string; readonly versionNumber: number }
  updatedAt: number
  updatedBy: string | null
  draft: Draft | null
  taskId: string | null
}

/** Workflow schemes by id. */
export const workflowSchemes = defineSlice(
  'workflowSchemes',
  (): Record<string, WorkflowScheme> => ({}),
)

/** Which workflows the types of team-managed projects take, by project id; they have no scheme. */
export const teamWorkflows = defineSlice('teamWorkflows', (): Record<string, Mappings> => ({}))

/** Adds a scheme; checks are the caller's. */
export function addWorkflowScheme(
  site: Pick<Site, 'state' | 'clock'>,
  details: Mappings & { readonly name: string; readonly description: string },
): WorkflowScheme {
  const scheme: WorkflowScheme = {
    ...details,
    id: nextId(site, 'workflowScheme'),
    version: { id: nextUuid(site), versionNumber: 1 },
    updatedAt: site.clock.now(),
    updatedBy: null,
    draft: null,
    taskId: null,
  }
  workflowSchemes.of(site)[scheme.id] = scheme
  return scheme
}
