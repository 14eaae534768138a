import type { Context } from '../../http/context.ts'
import { isMembers } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { visibleProject } from '../../projects/access.ts'
import { defaultSchemeBean } from '../../workflow-schemes/bean.ts'
import { addDraft, pathScheme } from '../../workflow-schemes/edit.ts'
import { isActive } from '../../workflow-schemes/resolve.ts'
import {
  type Mappings,
  type WorkflowScheme,
  workflowSchemes,
} from '../../workflow-schemes/state.ts'
import { updateDraft } from '../../workflow-schemes/write.ts'
import { systemWorkflow, workflows } from '../../workflows/state.ts'
import { workflowSchemeBean } from './bean.ts'

type Handle = (context: Context) => Reply

/** Cloud has taken these operations over as they were: only its view of a draft differs. */
export function asHere(handle: Handle): Handle {
  return (context) => {
    const reply = handle(context)
    if (!isMembers(reply.body) || reply.body.draft !== true) return reply
    const scheme = pathScheme(context)
    return { ...reply, body: workflowSchemeBean(context, scheme, scheme.draft) }
  }
}

/** `PUT …/draft`: makes the draft when there is none yet. */
export function putDraft(context: Context): Reply {
  const scheme = pathScheme(context)
  if (scheme.draft === null && isActive(context.site, scheme)) addDraft(context, scheme)
  return asHere(updateDraft)(context)
}

/** The draft where an operation went to it: always, for `…/draft/…`, or because the scheme is active. */
function shownSide(context: Context, scheme: WorkflowScheme, side: 'scheme' | 'draft') {
  return side === 'draft' || isActive(context.site, scheme) ? scheme.draft : null
}

/** `DELETE …/workflow?workflowName=`: answers the scheme that is left, which Cloud does not. */
export function removingWorkflow(handle: Handle, side: 'scheme' | 'draft'): Handle {
  return (context) => {
    handle(context)
    const scheme = pathScheme(context)
    return ok(workflowSchemeBean(context, scheme, shownSide(context, scheme, side)))
  }
}

function mappingsOf(context: Context, mappings: Mappings) {
  const { defaultWorkflowId, issueTypes } = mappings
  const ids = [...new Set([defaultWorkflowId, ...Object.values(issueTypes)])]
  return ids.map((id) => ({
    workflow: (workflows.of(context.site)[id] ?? systemWorkflow(context.site)).name,
    issueTypes: Object.keys(issueTypes).filter((type) => issueTypes[type] === id),
    defaultMapping: id === defaultWorkflowId,
  }))
}

/** `GET …/workflow`: the mapping of the workflow named, or without a name all of them. */
export function readingWorkflow(handle: Handle, side: 'scheme' | 'draft'): Handle {
  return (context) => {
    if (context.query.has('workflowName')) return handle(context)
    const scheme = pathScheme(context)
    const asksDraft = side === 'draft' || context.query.get('returnDraftIfExists') === 'true'
    return ok(mappingsOf(context, (asksDraft ? scheme.draft : null) ?? scheme))
  }
}

/** `GET /project/{k}/workflowscheme`: the Default Workflow Scheme has no id. */
export function getProjectScheme(context: Context): Reply {
  const { schemes } = visibleProject(context, context.params.projectKeyOrId ?? '')
  const scheme = workflowSchemes.of(context.site)[schemes.workflowSchemeId ?? '']
  return ok(scheme === undefined ? defaultSchemeBean(context) : workflowSchemeBean(context, scheme))
}
