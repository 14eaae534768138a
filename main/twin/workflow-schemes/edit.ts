import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type Members, textMap } from '../http/members.ts'
import { nextId, nextUuid } from '../ids.ts'
import { issueTypes } from '../issue-types/state.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { findWorkflowNamed, type Workflow } from '../workflows/state.ts'
import { draftBean, schemeBean } from './bean.ts'
import { isActive } from './resolve.ts'
import { type Draft, type Mappings, type WorkflowScheme, workflowSchemes } from './state.ts'

/** The scheme of the path, or 404. */
export function pathScheme(context: Context): WorkflowScheme {
  const scheme = workflowSchemes.of(context.site)[context.params.id ?? '']
  return scheme ?? refuse(404, 'The workflow scheme was not found.')
}

/** The draft of the scheme of the path, or 404. */
export function pathDraft(context: Context): { scheme: WorkflowScheme; draft: Draft } {
  const scheme = pathScheme(context)
  if (scheme.draft === null) return refuse(404, 'Draft workflow scheme was not found.')
  return { scheme, draft: scheme.draft }
}

/** Gives a scheme a draft that starts as the scheme is. */
export function addDraft(context: Context, scheme: WorkflowScheme): Draft {
  scheme.draft = {
    id: nextId(context.site, 'workflowScheme'),
    defaultWorkflowId: scheme.defaultWorkflowId,
    issueTypes: { ...scheme.issueTypes },
    updatedAt: context.site.clock.now(),
    updatedBy: context.caller?.accountId ?? null,
  }
  return scheme.draft
}

/** What an edit of the old API changes, and how it answers. */
export interface EditTarget {
  readonly scheme: WorkflowScheme
  readonly mappings: Mappings
  /** Marks the change; gives the bean to answer. */
  readonly finish: () => Record<string, unknown>
}

function draftTarget(context: Context, scheme: WorkflowScheme, draft: Draft): EditTarget {
  return {
    scheme,
    mappings: draft,
    finish: () => {
      draft.updatedAt = context.site.clock.now()
      draft.updatedBy = context.caller?.accountId ?? null
      return draftBean(context, scheme, draft)
    },
  }
}

/** Marks a scheme as changed: a new version for whoever edits next. */
export function touchScheme(context: Context, scheme: WorkflowScheme): void {
  scheme.version = {
    id: nextUuid(context.site),
    versionNumber: scheme.version.versionNumber + 1,
  }
  scheme.updatedAt = context.site.clock.now()
  scheme.updatedBy = context.caller?.accountId ?? null
}

/** The draft of the path as target. */
export function editDraft(context: Context): EditTarget {
  refuseDuringWorkflowTask(context)
  const { scheme, draft } = pathDraft(context)
  return draftTarget(context, scheme, draft)
}

/**
 * The scheme of the path as target; of an active scheme its draft, made when there is none, and
 * only when the request allows it with `updateDraftIfNeeded`.
 */
export function editScheme(context: Context, draftAllowed: boolean): EditTarget {
  refuseDuringWorkflowTask(context)
  const scheme = pathScheme(context)
  if (isActive(context.site, scheme)) {
    if (!draftAllowed) {
      refuse(400, 'The workflow scheme is active and updateDraftIfNeeded is not true.')
    }
    return draftTarget(context, scheme, scheme.draft ?? addDraft(context, scheme))
  }
  return {
    scheme,
    mappings: scheme,
    finish: () => {
      touchScheme(context, scheme)
      return schemeBean(context, scheme)
    },
  }
}

/** The workflow of this name, or the status given when there is none. */
export function requireWorkflow(context: Context, name: string, status: 400 | 404): Workflow {
  const workflow = findWorkflowNamed(context.site, name)
  return workflow ?? refuse(status, `The workflow with name '${name}' was not found.`)
}

/** Mappings by name of a payload, as ids; unknown types and workflows are 400. */
export function readMappings(context: Context, members: Members): Record<string, string> {
  const all = issueTypes.of(context.site)
  return Object.fromEntries(
    Object.entries(textMap(members, 'issueTypeMappings')).map(([typeId, name]) => {
      if (all[typeId] === undefined) refuse(400, `The issue type with ID ${typeId} was not found.`)
      return [typeId, requireWorkflow(context, name, 400).id]
    }),
  )
}
