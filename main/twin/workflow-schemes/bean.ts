import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { systemWorkflow, type Workflow, workflows } from '../workflows/state.ts'
import type { Draft, Mappings, WorkflowScheme } from './state.ts'

/** Name of a workflow, which is how the old API refers to it. */
export function workflowName(context: Context, id: string): string {
  return workflows.of(context.site)[id]?.name ?? systemWorkflow(context.site).name
}

function namesOf(context: Context, mappings: Mappings) {
  return {
    defaultWorkflow: workflowName(context, mappings.defaultWorkflowId),
    issueTypeMappings: Object.fromEntries(
      Object.entries(mappings.issueTypes).map(([type, id]) => [type, workflowName(context, id)]),
    ),
  }
}

/** A scheme as the old API shows it: a number for its id, workflows by name. */
export function schemeBean(context: Context, scheme: WorkflowScheme): Record<string, unknown> {
  return {
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    ...namesOf(context, scheme),
    draft: false,
    self: `${context.api}/workflowscheme/${scheme.id}`,
  }
}

/** The draft of a scheme, with what it started from. */
export function draftBean(
  context: Context,
  scheme: WorkflowScheme,
  draft: Draft,
): Record<string, unknown> {
  const original = namesOf(context, scheme)
  const editor = draft.updatedBy === null ? undefined : accounts.of(context.site)[draft.updatedBy]
  return {
    id: Number(draft.id),
    name: scheme.name,
    description: scheme.description,
    ...namesOf(context, draft),
    originalDefaultWorkflow: original.defaultWorkflow,
    originalIssueTypeMappings: original.issueTypeMappings,
    draft: true,
    ...(editor === undefined ? {} : { lastModifiedUser: userBean(context, editor) }),
    lastModified: new Date(draft.updatedAt).toISOString(),
    self: `${context.api}/workflowscheme/${scheme.id}/draft`,
  }
}

/** The Default Workflow Scheme, which has no id. */
export function defaultSchemeBean(context: Context): Record<string, unknown> {
  return {
    name: translate(context, { name: 'Default Workflow Scheme', system: true }),
    description: 'The default workflow scheme.',
    defaultWorkflow: systemWorkflow(context.site).name,
    issueTypeMappings: {},
    draft: false,
    self: `${context.api}/workflowscheme`,
  }
}

/** A workflow beside a scheme in the new API. */
export function workflowMetadata({ id, name, description, version }: Workflow) {
  return { id, name, description, version }
}
